import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string
beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
  const docs = ['a', 'b', 'c', 'case:1', 'case:1:goal', 'case:2', 'd'].map((_id) => ({ _id, said: _id }))
  const written = await couch.ask('POST', `/${db}/_bulk_docs`, { docs: [...docs, { _id: 'gone' }] })
  await couch.ask('DELETE', `/${db}/gone?rev=${written.body[7].rev}`)
  await couch.ask('PUT', `/${db}/_design/app`, {})
})
afterAll(() => couch.close())

const list = async (params: Record<string, unknown> = {}, path = '_all_docs') => {
  const query = Object.entries(params).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  )
  return (await couch.ask('GET', `/${db}/${path}?${query.join('&')}`)).body
}
const ids = (answer: { rows: { id: string }[] }) => answer.rows.map(({ id }) => id)
const everything = ['_design/app', 'a', 'b', 'c', 'case:1', 'case:1:goal', 'case:2', 'd']

test('all documents, in the order of their ids, deleted ones left out', async () => {
  const answer = await list()
  expect(answer.total_rows).toBe(8)
  expect(ids(answer)).toEqual(everything)
  expect(answer.rows[1]).toMatchObject({ key: 'a', value: { rev: expect.stringMatching(/^1-/) } })
  expect(ids(await list({ descending: true }))).toEqual(everything.toReversed())
})

test('a range, with and without its end, from either side, in pages', async () => {
  expect(ids(await list({ startkey: 'case:', endkey: 'case:\ufff0' }))).toEqual([
    'case:1',
    'case:1:goal',
    'case:2',
  ])
  expect(ids(await list({ start_key: 'b', end_key: 'case:1' }))).toEqual(['b', 'c', 'case:1'])
  expect(ids(await list({ startkey: 'b', endkey: 'case:1', inclusive_end: false }))).toEqual(['b', 'c'])
  expect(ids(await list({ startkey: 'c', endkey: 'a', descending: true }))).toEqual(['c', 'b', 'a'])
  expect(ids(await list({ startkey: 'a', skip: 1, limit: 2 }))).toEqual(['b', 'c'])
  expect(ids(await list({ limit: 0 }))).toEqual([])
  expect(ids(await list({ key: 'b' }))).toEqual(['b'])
})

test('keys that are no strings match no id, and bound what lies on their side', async () => {
  expect(ids(await list({ key: 1 }))).toEqual([])
  expect(ids(await list({ startkey: null }))).toEqual(everything)
  expect(ids(await list({ startkey: {} }))).toEqual([])
  expect(ids(await list({ endkey: {} }))).toEqual(everything)
})

test('a list of keys is answered in its order, with a row for each', async () => {
  const { body } = await couch.ask('POST', `/${db}/_all_docs?include_docs=true`, {
    keys: ['d', 'nobody', 'gone', 'a'],
  })
  expect(body.rows[0]).toMatchObject({ id: 'd', doc: { said: 'd' } })
  expect(body.rows[1]).toEqual({ key: 'nobody', error: 'not_found' })
  expect(body.rows[2]).toMatchObject({ id: 'gone', value: { deleted: true }, doc: null })
  expect(body.rows[3].doc.said).toBe('a')
  expect(ids(await list({ keys: ['b', 'a'] }))).toEqual(['b', 'a'])
})

test('include_docs gives the bodies; _design_docs only those', async () => {
  const { rows } = await list({ include_docs: true, key: 'a' })
  expect(rows[0].doc).toMatchObject({ _id: 'a', said: 'a' })
  expect(ids(await list({}, '_design_docs'))).toEqual(['_design/app'])
})

test('several queries in one request', async () => {
  const { body } = await couch.ask('POST', `/${db}/_all_docs/queries`, {
    queries: [{ key: 'a' }, { keys: ['b', 'd'] }],
  })
  expect(body.results.map(ids)).toEqual([['a'], ['b', 'd']])
})
