import nano from 'nano'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: nano.DocumentScope<{ n: number }>
beforeAll(async () => {
  couch = await couchUnderTest()
  db = nano(couch.url).use(await couch.database())
})
afterAll(() => couch.close())

test('nano writes, reads, lists and finds', async () => {
  const { rev } = await db.insert({ n: 1 }, 'a/1')
  expect(await db.get('a/1')).toEqual({ _id: 'a/1', _rev: rev, n: 1 })
  await db.bulk({
    docs: [
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ],
  })
  expect((await db.list({ startkey: 'b', include_docs: true })).rows.map(({ doc }) => doc?.n)).toEqual([2, 3])
  const fetched = await db.fetch({ keys: ['c', 'nobody'] })
  expect(fetched.rows[1]).toMatchObject({ key: 'nobody', error: 'not_found' })
  expect((await db.find({ selector: { n: { $gt: 2 } } })).docs).toHaveLength(1)
  await db.insert(
    { views: { n: { map: 'function (d) { emit(d.n, d.n) }', reduce: '_sum' } } } as never,
    '_design/v',
  )
  expect((await db.view('v', 'n')).rows).toEqual([{ key: null, value: 6 }])
  expect((await db.info()).doc_count).toBe(4)
})

test('nano is told of a conflict and of what is missing', async () => {
  await db.insert({ n: 1 }, 'twice')
  await expect(db.insert({ n: 2 }, 'twice')).rejects.toMatchObject({ statusCode: 409, error: 'conflict' })
  await expect(db.get('nobody')).rejects.toMatchObject({
    statusCode: 404,
    error: 'not_found',
    reason: 'missing',
  })
})

test('nano opens a session with name and password', async () => {
  const { username, password } = new URL(couch.url)
  const server = nano(couch.origin)
  await server.auth(decodeURIComponent(username), decodeURIComponent(password))
  expect((await server.session()).userCtx.name).toBe(decodeURIComponent(username))
  expect(await server.db.list()).toContain(db.config.db)
})

test('nano stores and reads an attachment, also with its document', async () => {
  const data = Buffer.from('immagine')
  await db.attachment.insert('with', 'x.png', data, 'image/png')
  expect((await db.attachment.get('with', 'x.png')).equals(data)).toBe(true)
  const files = [{ name: 'y.png', data, content_type: 'image/png' }]
  await db.multipart.insert({ n: 9 }, files, 'both')
  expect((await db.attachment.get('both', 'y.png')).equals(data)).toBe(true)
})

test('nano reads the changes', async () => {
  await db.insert({ n: 1 }, 'followed')
  const seen: string[] = []
  await new Promise<void>((give) => {
    db.changesReader
      .get({ since: '0', timeout: 100 })
      .on('change', ({ id }) => seen.push(id))
      .on('end', () => give())
  })
  expect(seen).toContain('followed')
})
