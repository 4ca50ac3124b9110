import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from '../contract/couch-under-test.ts'
import { caseRecord, note } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'
import { type Replicated, replicateAsCouch, type Side } from './couch-replicator.ts'

const mine = caseRecord(['ada'])
const foreign = caseRecord(['ugo'])
const myNote = note(mine._id, 'ada')
const worker = [{ municipality: '058091', role: 'socialWorker' as const }]
let server: ServerUnderTest
let ada: ClientUnderTest
let couch: CouchUnderTest

beforeAll(async () => {
  couch = await couchUnderTest()
  server = await serverUnderTest({
    staff: { ada: worker, ugo: worker },
    documents: { m058091: [mine, foreign, myNote, note(foreign._id, 'ugo')] },
  })
  ada = await server.logIn('ada')
})
afterAll(async () => {
  await server.close()
  await couch.close()
})

const through = (client: ClientUnderTest): Side => ({
  url: `${server.url}/sync/m058091`,
  headers: { cookie: client.cookie },
})
const at = (database: string): Side => ({
  url: `${couch.origin}/${database}`,
  headers: { authorization: couch.authorization },
})
const read = (database: string, id: string, query = '') =>
  couch.ask('GET', `/${database}/${encodeURIComponent(id)}${query}`)

/** CouchDB's own replicator where there is one, which must be able to reach this machine; what it asks, elsewhere. */
async function replicate(source: Side, target: Side): Promise<Replicated> {
  if (!process.env.COUCHDB_URL)
    return replicateAsCouch(source, target, `${source.url} ${target.url}`.replaceAll(/\W/g, ''))
  const { status, body } = await couch.ask('POST', '/_replicate', { source, target })
  expect(status, JSON.stringify(body)).toBe(200)
  const { docs_read = 0, docs_written = 0, doc_write_failures = 0 } = body.history?.[0] ?? {}
  return { read: docs_read, written: docs_written, refused: Array(doc_write_failures).fill({}) }
}

test('CouchDB’s replicator pulls the scopes of the session and no more, and goes on from there', async () => {
  const copy = await couch.database()
  expect(await replicate(through(ada), at(copy))).toMatchObject({ read: 2, written: 2, refused: [] })
  expect((await read(copy, myNote._id)).body).toMatchObject({ text: myNote.text })
  expect((await read(copy, foreign._id)).status).toBe(404)
  expect(await replicate(through(ada), at(copy))).toMatchObject({ read: 0 })
})

test('what has attachments goes both ways, texts too, which CouchDB sends compressed', async () => {
  const [origin, copy] = [await couch.database(), await couch.database()]
  const drawn = note(mine._id, 'ada', 'With drawings')
  const photo = { content_type: 'image/png', data: Buffer.from([0, 13, 10, 45, 45, 255]).toString('base64') }
  const text = {
    content_type: 'text/plain',
    data: Buffer.from('è una prova\n'.repeat(50)).toString('base64'),
  }
  const _attachments = { 'disegno "à".png': photo, 'nota.txt': text }
  const doc = { ...drawn, _attachments, _rev: '1-aa', _revisions: { start: 1, ids: ['aa'] } }
  await couch.ask('POST', `/${origin}/_bulk_docs`, { docs: [doc], new_edits: false })

  expect(await replicate(at(origin), through(ada))).toMatchObject({ written: 1, refused: [] })
  await replicate(through(ada), at(copy))
  const { body } = await read(copy, drawn._id, '?attachments=true')
  expect(body).toMatchObject({ text: 'With drawings', _rev: '1-aa' })
  expect(body._attachments['disegno "à".png'].data).toBe(photo.data)
  expect(body._attachments['nota.txt'].data).toBe(text.data)
})

test('what is not the session’s own is refused by itself, and keeps nothing else back', async () => {
  const origin = await couch.database()
  const [good, intruding] = [note(mine._id, 'ada', 'good'), note(foreign._id, 'ada', 'intruding')]
  const drawn = {
    ...note(foreign._id, 'ada'),
    _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } },
  }
  await couch.ask('POST', `/${origin}/_bulk_docs`, { docs: [intruding, drawn, good] })
  const outcome = await replicate(at(origin), through(ada))
  expect(outcome.written).toBe(1)
  expect(outcome.refused).toHaveLength(2)
  expect((await ada.fetch(`/sync/m058091/${encodeURIComponent(good._id)}`)).status).toBe(200)
})

test('a foreign document is missing in multipart as one is that does not exist', async () => {
  const ask = async (id: string) => {
    const path = `/sync/m058091/${encodeURIComponent(id)}?open_revs=${encodeURIComponent('["1-aa"]')}`
    const answer = await ada.fetch(path, { headers: { accept: 'multipart/mixed' } })
    const text = await answer.text()
    return text.replaceAll(/[0-9a-f]{32}/g, 'boundary')
  }
  expect(await ask(foreign._id)).toBe(await ask(`${mine._id}:note:01ARZ3NDEKTSV4RRFFQ69G5FAV`))
})

test('multipart that is broken, or unpacks to more than an attachment may weigh, is refused', async () => {
  const related = (parts: string[], data: Buffer, encoding?: string) => {
    const stub = { content_type: 'text/plain', follows: true, length: 1, ...(encoding && { encoding }) }
    const doc = { ...note(mine._id, 'ada'), _attachments: { a: stub } }
    const json = `--x\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(doc)}\r\n--x\r\n\r\n`
    const body = Buffer.concat([Buffer.from(parts[0] ?? json), data, Buffer.from(parts[1] ?? '\r\n--x--')])
    return ada.fetch(`/sync/m058091/${encodeURIComponent(doc._id)}`, {
      method: 'PUT',
      headers: { 'content-type': 'multipart/related; boundary=x' },
      body: new Uint8Array(body),
    })
  }
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024))
  expect((await related([], Buffer.from('a'))).status).toBe(201)
  expect((await related([], gzipSync('a'), 'gzip')).status).toBe(201)
  expect((await related([], bomb, 'gzip')).status).toBe(400)
  expect((await related([], Buffer.from('no gzip'), 'gzip')).status).toBe(400)
  expect((await manyBombs()).status).toBe(400)
  expect((await related(['--x\r\nno end of headers'], Buffer.alloc(0))).status).toBe(400)
  expect((await related(['--x\r\n\r\n{"__proto__":1}'], Buffer.alloc(0))).status).toBe(400)
})

/** Each attachment unpacks to less than one may weigh, all of them to far more. */
function manyBombs(): Promise<Response> {
  const names = Array.from({ length: 10 }, (_none, at) => `a${at}`)
  const stub = { content_type: 'text/plain', follows: true, encoding: 'gzip' }
  const doc = {
    ...note(mine._id, 'ada'),
    _attachments: Object.fromEntries(names.map((name) => [name, stub])),
  }
  const part = Buffer.concat([Buffer.from('\r\n--x\r\n\r\n'), gzipSync(Buffer.alloc(10 * 1024 * 1024))])
  const head = Buffer.from(`--x\r\n\r\n${JSON.stringify(doc)}`)
  return ada.fetch(`/sync/m058091/${encodeURIComponent(doc._id)}`, {
    method: 'PUT',
    headers: { 'content-type': 'multipart/related; boundary=x' },
    body: new Uint8Array(Buffer.concat([head, ...names.map(() => part), Buffer.from('\r\n--x--')])),
  })
}
