import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'
import { readLines } from './read-lines.ts'

let couch: CouchUnderTest
beforeAll(async () => {
  couch = await couchUnderTest()
})
afterAll(() => couch.close())

interface Row {
  id: string
  seq: unknown
  deleted?: boolean
  changes: { rev: string }[]
  doc?: { n: number }
}
const ids = (rows: Row[]) => rows.map(({ id }) => id).sort()

async function filled(): Promise<string> {
  const db = await couch.database()
  const docs = [1, 2, 3, 4, 5].map((n) => ({ _id: `d${n}`, n }))
  await couch.ask('POST', `/${db}/_bulk_docs`, { docs })
  return db
}
const changes = async (db: string, query = '') => (await couch.ask('GET', `/${db}/_changes${query}`)).body

test('every document is in the feed once, with its last change', async () => {
  const db = await filled()
  const { _rev } = (await couch.ask('GET', `/${db}/d1`)).body
  await couch.ask('DELETE', `/${db}/d1?rev=${_rev}`)
  const { results, last_seq, pending } = await changes(db)
  expect(ids(results)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
  const first = results.find((row: Row) => row.id === 'd1')
  expect(first.deleted).toBe(true)
  expect(first.changes[0].rev).toMatch(/^2-/)
  expect(pending).toBe(0)
  expect((await changes(db, `?since=${encodeURIComponent(last_seq)}`)).results).toEqual([])
})

test('reading on from the last sequence of each page misses nothing and repeats nothing', async () => {
  const db = await filled()
  const seen: string[] = []
  let since: unknown = 0
  for (;;) {
    const page = await changes(db, `?limit=2&since=${encodeURIComponent(String(since))}`)
    if (page.results.length === 0) break
    expect(page.results.length).toBeLessThanOrEqual(2)
    seen.push(...ids(page.results))
    since = page.last_seq
  }
  expect(seen.sort()).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
})

test('since=now starts after what is there; a sequence that is none is refused', async () => {
  const db = await filled()
  const { results, last_seq } = await changes(db, '?since=now')
  expect(results).toEqual([])
  await couch.ask('PUT', `/${db}/later`, {})
  expect(ids((await changes(db, `?since=${encodeURIComponent(last_seq)}`)).results)).toEqual(['later'])
  expect((await couch.ask('GET', `/${db}/_changes?since=nonsense!`)).status).toBe(400)
})

test('descending turns the feed round', async () => {
  const db = await filled()
  await couch.ask('PUT', `/${db}/last`, {})
  expect(ids((await changes(db, '?descending=true')).results)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'last'])
  expect((await changes(db, '?descending=true&limit=1')).results).toHaveLength(1)
})

test('include_docs and style=all_docs', async () => {
  const db = await couch.database()
  const docs = ['a', 'b'].map((hash) => ({ _id: 'torn', _rev: `1-${hash}`, n: 1 }))
  await couch.ask('POST', `/${db}/_bulk_docs`, { docs, new_edits: false })
  const [winner] = (await changes(db, '?include_docs=true&conflicts=true')).results
  expect(winner).toMatchObject({ changes: [{ rev: '1-b' }], doc: { n: 1, _conflicts: ['1-a'] } })
  const [all] = (await changes(db, '?style=all_docs')).results
  expect(all.changes.map(({ rev }: { rev: string }) => rev).sort()).toEqual(['1-a', '1-b'])
})

test('filters by ids, by selector, by design documents and by a design document’s function', async () => {
  const db = await filled()
  const views = { big: { map: 'function (doc) { if (doc.n > 3) emit(doc.n) }' } }
  const filters = { least: 'function (doc, req) { return doc.n >= Number(req.query.least) }' }
  await couch.ask('PUT', `/${db}/_design/app`, { views, filters })
  const post = (query: string, body: object) => couch.ask('POST', `/${db}/_changes?${query}`, body)
  const byIds = await post('filter=_doc_ids', { doc_ids: ['d2', 'nobody', 'd4'] })
  expect(ids(byIds.body.results)).toEqual(['d2', 'd4'])
  const bySelector = await post('filter=_selector', { selector: { n: { $gt: 3 } } })
  expect(ids(bySelector.body.results)).toEqual(['d4', 'd5'])
  expect(ids((await changes(db, '?filter=_design')).results)).toEqual(['_design/app'])
  expect(ids((await changes(db, '?filter=_view&view=app/big')).results)).toEqual(['d4', 'd5'])
  expect(ids((await changes(db, '?filter=app/least&least=5')).results)).toEqual(['d5'])
})

test('a filter that is not there is a plain 404, and the server goes on', async () => {
  const db = await filled()
  for (const filter of ['nobody/nothing', 'app/constructor', '_view&view=nobody/nothing']) {
    const { status, body } = await couch.ask('GET', `/${db}/_changes?filter=${filter}`)
    expect([filter, status, body.error]).toEqual([filter, 404, 'not_found'])
  }
  expect((await couch.ask('GET', `/${db}`)).status).toBe(200)
})

test('a long poll answers at once when there is news, else when it comes, else when time is up', async () => {
  const db = await filled()
  const now = await changes(db, '?feed=longpoll')
  expect(now.results).toHaveLength(5)
  const since = encodeURIComponent(now.last_seq)
  const waiting = changes(db, `?feed=longpoll&since=${since}&timeout=20000`)
  await couch.ask('PUT', `/${db}/news`, {})
  expect(ids((await waiting).results)).toEqual(['news'])
  const idle = await changes(db, '?feed=longpoll&since=now&timeout=50')
  expect(idle.results).toEqual([])
  expect(idle.last_seq).toBeDefined()
})

test('a long poll with a filter waits for what passes it', async () => {
  const db = await filled()
  const body = { selector: { n: 42 } }
  const query = 'feed=longpoll&filter=_selector&since=now&timeout=20000'
  const waiting = couch.ask('POST', `/${db}/_changes?${query}`, body)
  await couch.ask('PUT', `/${db}/other`, { n: 1 })
  await couch.ask('PUT', `/${db}/wanted`, { n: 42 })
  // The feed may start after the write that it waits for: then this one wakes it.
  await couch.ask('PUT', `/${db}/wanted-too`, { n: 42 })
  const { results } = (await waiting).body
  expect(ids(results).every((id) => id.startsWith('wanted'))).toBe(true)
  expect(results.length).toBeGreaterThan(0)
})

test('a continuous feed sends a heartbeat while idle and each change as it happens', async () => {
  const db = await filled()
  const aborted = new AbortController()
  const response = await couch.fetch(`/${db}/_changes?feed=continuous&heartbeat=50&since=0`, {
    signal: aborted.signal,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  const lines = readLines(response)
  const rows: Row[] = []
  while (rows.length < 5) {
    const line = await lines()
    if (line !== '') rows.push(JSON.parse(line ?? ''))
  }
  expect(ids(rows)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5'])
  expect(await lines()).toBe('')
  await couch.ask('PUT', `/${db}/live`, {})
  let line = ''
  while (line === '') line = (await lines()) ?? 'ended'
  expect(JSON.parse(line).id).toBe('live')
  aborted.abort()
  expect((await couch.ask('GET', `/${db}`)).status).toBe(200)
})

test('a continuous feed without heartbeat ends with its last sequence when time is up', async () => {
  const db = await filled()
  const response = await couch.fetch(`/${db}/_changes?feed=continuous&timeout=50`)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  expect(lines).toHaveLength(6)
  expect(JSON.parse(lines[5] ?? '')).toHaveProperty('last_seq')
})
