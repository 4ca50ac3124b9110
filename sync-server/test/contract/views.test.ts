import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string

const byDay = 'function (doc) { if (doc.day) emit(doc.day.split("-").map(Number), doc.n) }'
const views = {
  days: { map: byDay, reduce: '_sum' },
  count: { map: byDay, reduce: '_count' },
  stats: { map: byDay, reduce: '_stats' },
  largest: { map: byDay, reduce: 'function (keys, values) { return Math.max.apply(null, values) }' },
  plain: { map: 'function (doc) { if (doc.n) emit(doc.n); }' },
  failing: { map: 'function (doc) { if (doc.n > 2) emit(doc.n, null); else throw new Error("no") }' },
}

beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
  const days = ['2026-01-10', '2026-01-20', '2026-02-01', '2027-01-01']
  const docs = days.map((day, at) => ({ _id: `v${at + 1}`, day, n: at + 1 }))
  await couch.ask('POST', `/${db}/_bulk_docs`, { docs: [...docs, { _id: '_design/app', views }] })
})
afterAll(() => couch.close())

const ask = (view: string, params: Record<string, unknown> = {}) => {
  const query = Object.entries(params).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  )
  return couch.ask('GET', `/${db}/_design/app/_view/${view}?${query.join('&')}`)
}
const rows = async (view: string, params: Record<string, unknown> = {}) => (await ask(view, params)).body.rows

test('a reduce over everything, over groups, and over the beginning of keys', async () => {
  expect(await rows('days')).toEqual([{ key: null, value: 10 }])
  expect(await rows('days', { group_level: 1 })).toEqual([
    { key: [2026], value: 6 },
    { key: [2027], value: 4 },
  ])
  expect(await rows('days', { group_level: 2, startkey: [2026], endkey: [2026, {}] })).toEqual([
    { key: [2026, 1], value: 3 },
    { key: [2026, 2], value: 3 },
  ])
  expect(await rows('count', { group: true })).toHaveLength(4)
  expect((await rows('stats'))[0].value).toEqual({ sum: 10, count: 4, min: 1, max: 4, sumsqr: 30 })
  expect((await rows('largest', { group_level: 1 }))[0].value).toBe(3)
})

test('the rows themselves, by range, key and keys, forwards and backwards, in pages', async () => {
  const all = (await ask('plain')).body
  expect(all.total_rows).toBe(4)
  expect(all.rows[0]).toEqual({ id: 'v1', key: 1, value: null })
  const keys = async (params: object) =>
    (await rows('plain', { ...params })).map(({ key }: { key: number }) => key)
  expect(await keys({ startkey: 2, endkey: 3 })).toEqual([2, 3])
  expect(await keys({ start_key: 2, end_key: 4, inclusive_end: false })).toEqual([2, 3])
  expect(await keys({ descending: true, startkey: 3 })).toEqual([3, 2, 1])
  expect(await keys({ key: 2 })).toEqual([2])
  expect(await keys({ keys: [3, 1] })).toEqual([3, 1])
  expect(await keys({ skip: 1, limit: 2 })).toEqual([2, 3])
  const posted = await couch.ask('POST', `/${db}/_design/app/_view/plain`, { keys: [4], include_docs: true })
  expect(posted.body.rows[0].doc).toMatchObject({ _id: 'v4', n: 4 })
  expect(await rows('days', { reduce: false })).toHaveLength(4)
})

test('an answer has what was written just before; a changed and a deleted document leave their old rows', async () => {
  const keys = async () => (await rows('plain')).map(({ key }: { key: number }) => key)
  const { rev } = (await couch.ask('PUT', `/${db}/fresh`, { n: 50 })).body
  expect(await keys()).toContain(50)
  const changed = await couch.ask('PUT', `/${db}/fresh`, { n: 60, _rev: rev })
  expect(await keys()).toEqual([1, 2, 3, 4, 60])
  await couch.ask('DELETE', `/${db}/fresh?rev=${changed.body.rev}`)
  expect(await keys()).toEqual([1, 2, 3, 4])
})

test('a document on which the map function throws has no rows, the others have theirs', async () => {
  expect((await rows('failing')).map(({ key }: { key: number }) => key)).toEqual([3, 4])
})

test('questions that make no sense are refused', async () => {
  for (const [view, params, status] of [
    ['nothing', {}, 404],
    ['plain', { startkey: 3, endkey: 1 }, 400],
    ['days', { include_docs: true }, 400],
    ['days', { keys: [[2026], [2027]] }, 400],
    ['plain', { limit: -1 }, 400],
  ] as const) {
    expect([view, params, (await ask(view, params)).status]).toEqual([view, params, status])
  }
  expect((await couch.ask('GET', `/${db}/_design/nobody/_view/x`)).status).toBe(404)
})

test('several queries in one request', async () => {
  const queries = [{ key: 1 }, { keys: [2] }]
  const { body } = await couch.ask('POST', `/${db}/_design/app/_view/plain/queries`, { queries })
  expect(body.results.map((answer: { rows: unknown[] }) => answer.rows.length)).toEqual([1, 1])
})
