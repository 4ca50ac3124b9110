import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string
beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
})
afterAll(() => couch.close())

const bytes = Buffer.from([0, 1, 2, 253, 254, 255, 10, 13])
const md5 = createHash('md5').update(bytes).digest('base64')
const png = { 'content-type': 'image/png' }
const read = async (path: string, headers = {}) => {
  const response = await couch.fetch(path, { headers })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

test('bytes come back as they went, with type, digest and length', async () => {
  const put = await couch.ask('PUT', `/${db}/photo/front.png`, bytes, png)
  expect(put.status).toBe(201)
  const got = await read(`/${db}/photo/front.png`)
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(got.bytes.equals(bytes)).toBe(true)
  expect(got.headers.get('etag')).toBe(`"${md5}"`)
  const { _attachments } = (await couch.ask('GET', `/${db}/photo`)).body
  expect(_attachments['front.png']).toMatchObject({
    stub: true,
    content_type: 'image/png',
    digest: `md5-${md5}`,
    length: 8,
    revpos: 1,
  })
  const head = await couch.ask('HEAD', `/${db}/photo/front.png`)
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '8'])
  const again = await read(`/${db}/photo/front.png`, { 'if-none-match': `"${md5}"` })
  expect(again.status).toBe(304)
})

test('names may hold slashes and any script', async () => {
  let rev = ''
  for (const name of ['a/b c.txt', 'fotografía – 日本.jpg', 'x+y%.bin']) {
    const path = `/${db}/named/${name.split('/').map(encodeURIComponent).join('/')}`
    const put = await couch.ask('PUT', rev === '' ? path : `${path}?rev=${rev}`, bytes, png)
    expect([name, put.status]).toEqual([name, 201])
    rev = put.body.rev
    expect((await read(path)).bytes.equals(bytes)).toBe(true)
  }
  const { _attachments } = (await couch.ask('GET', `/${db}/named`)).body
  expect(Object.keys(_attachments)).toHaveLength(3)
})

test('inline attachments are stored, and given inline when asked for', async () => {
  const _attachments = {
    'n.bin': { content_type: 'application/octet-stream', data: bytes.toString('base64') },
  }
  await couch.ask('PUT', `/${db}/inline`, { _attachments })
  expect((await read(`/${db}/inline/n.bin`)).bytes.equals(bytes)).toBe(true)
  const full = (await couch.ask('GET', `/${db}/inline?attachments=true`)).body._attachments['n.bin']
  expect(Buffer.from(full.data, 'base64').equals(bytes)).toBe(true)
  expect(full.stub).toBeUndefined()
  const { results } = (await couch.ask('GET', `/${db}/_changes?include_docs=true&attachments=true`)).body
  const row = results.find(({ id }: { id: string }) => id === 'inline')
  expect(row.doc._attachments['n.bin'].data).toBe(bytes.toString('base64'))
})

test('a stub keeps the attachment over an edit; leaving it out drops it; a stub of nothing is refused', async () => {
  const { rev } = (await couch.ask('PUT', `/${db}/kept/n.bin`, bytes, png)).body
  const doc = (await couch.ask('GET', `/${db}/kept`)).body
  const edited = await couch.ask('PUT', `/${db}/kept`, { ...doc, note: 'x' })
  expect(edited.status).toBe(201)
  expect((await read(`/${db}/kept/n.bin`)).bytes.equals(bytes)).toBe(true)
  await couch.ask('PUT', `/${db}/kept`, { _rev: edited.body.rev })
  expect((await read(`/${db}/kept/n.bin`)).status).toBe(404)
  expect((await read(`/${db}/kept/n.bin?rev=${rev}`)).bytes.equals(bytes)).toBe(true)
  const foreign = { _attachments: { 'other.bin': { stub: true, digest: `md5-${md5}`, length: 8 } } }
  const refused = await couch.ask('PUT', `/${db}/foreign`, foreign)
  expect([refused.status, refused.body.error]).toEqual([412, 'missing_stub'])
})

test('an attachment is changed and removed only by who knows the revision', async () => {
  const path = `/${db}/guarded/n.bin`
  const { rev } = (await couch.ask('PUT', path, bytes, png)).body
  expect((await couch.ask('PUT', path, bytes, png)).status).toBe(409)
  expect((await couch.ask('DELETE', path)).status).toBe(409)
  const removed = await couch.ask('DELETE', `${path}?rev=${rev}`)
  expect(removed.status).toBe(200)
  expect((await read(path)).status).toBe(404)
  expect((await couch.ask('GET', `/${db}/guarded`)).status).toBe(200)
})

test('a part of an attachment can be asked for', async () => {
  await couch.ask('PUT', `/${db}/part/n.bin`, bytes, { 'content-type': 'application/octet-stream' })
  const part = await read(`/${db}/part/n.bin`, { range: 'bytes=2-4' })
  expect([part.status, [...part.bytes]]).toEqual([206, [2, 253, 254]])
  expect(part.headers.get('content-range')).toBe('bytes 2-4/8')
})

test('a document and its attachments come in one multipart request', async () => {
  const document = JSON.stringify({
    n: 1,
    _attachments: { 'n.bin': { follows: true, content_type: 'image/png', length: bytes.length } },
  })
  const body = Buffer.concat([
    Buffer.from(`--abc\r\ncontent-type: application/json\r\n\r\n${document}\r\n--abc\r\n`),
    Buffer.from('Content-Disposition: attachment; filename="n.bin"\r\nContent-Type: image/png\r\n\r\n'),
    bytes,
    Buffer.from('\r\n--abc--'),
  ])
  const type = { 'content-type': 'multipart/related; boundary="abc"' }
  const put = await couch.ask('PUT', `/${db}/together`, body, type)
  expect(put.status).toBe(201)
  expect((await read(`/${db}/together/n.bin`)).bytes.equals(bytes)).toBe(true)
  expect((await couch.ask('GET', `/${db}/together`)).body.n).toBe(1)
})
