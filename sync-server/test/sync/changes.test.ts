import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { caseRecord, note, organization } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

interface Feed {
  results: { id: string; seq: string; changes: { rev: string }[]; deleted?: boolean; doc?: { _id: string } }[]
  last_seq: string
  pending: number
}

const worker = [{ municipality: '058091', role: 'socialWorker' as const }]
const path = '/sync/m058091'
let server: ServerUnderTest
let ada: ClientUnderTest
let ugo: ClientUnderTest
let mine: string
let foreign: string

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: worker, ugo: worker },
    documents: { m058091: [] },
  })
})
afterAll(() => server.close())
beforeEach(async () => {
  ada = await server.logIn('ada')
  ugo = await server.logIn('ugo')
  mine = await write(ada, caseRecord(['ada']))
  foreign = await write(ugo, caseRecord(['ugo']))
})

const db = () => server.couch.use('m058091')
async function store(doc: { _id: string }): Promise<string> {
  await db().insert(doc)
  return doc._id
}
async function write(client: ClientUnderTest, doc: { _id: string }): Promise<string> {
  const response = await client.send('PUT', `${path}/${doc._id}`, doc)
  expect(response.status).toBe(201)
  return doc._id
}
const changes = async (client: ClientUnderTest, query: string, body?: object): Promise<Feed> => {
  const response = await client.send(body ? 'POST' : 'GET', `${path}/_changes?${query}`, body)
  expect(response.status).toBe(200)
  return JSON.parse(await response.text())
}
const now = async (client: ClientUnderTest) => (await changes(client, 'since=now')).last_seq
const ids = (feed: Feed) => feed.results.map((row) => row.id)

test('a limit is filled with rows that the caller sees, however many others lie between', async () => {
  const since = await now(ada)
  const seen: string[] = []
  for (let round = 0; round < 3; round += 1) {
    await db().bulk({ docs: Array.from({ length: 700 }, () => note(foreign, 'ugo')) })
    seen.push(await store(note(mine, 'ada')))
  }
  const first = await changes(ada, `since=${since}&limit=2`)
  expect(ids(first)).toEqual(seen.slice(0, 2))
  expect(first.pending).toBeGreaterThan(0)
  expect(first.last_seq).toBe(first.results.at(-1)?.seq)
  const rest = await changes(ada, `since=${first.last_seq}&limit=2`)
  expect(ids(rest)).toEqual(seen.slice(2))
  expect(rest.pending).toBe(0)
  expect((await changes(ada, `since=${rest.last_seq}`)).results).toEqual([])
})

test('documents and tombstones come along when asked for', async () => {
  const since = await now(ada)
  const kept = note(mine, 'ada', 'kept')
  await store(kept)
  const gone = note(mine, 'ada')
  const { rev } = await db().insert(gone)
  await db().destroy(gone._id, rev)
  const feed = await changes(ada, `since=${since}&include_docs=true&conflicts=true`)
  expect(feed.results.map((row) => [row.id, row.doc])).toEqual([
    [kept._id, expect.objectContaining(kept)],
    [gone._id, expect.objectContaining({ _id: gone._id, _deleted: true })],
  ])
})

test('both leaves of a conflict are told with style=all_docs', async () => {
  const since = await now(ada)
  const torn = note(mine, 'ada')
  const docs = ['1-aaaa', '1-bbbb'].map((_rev) => ({ ...torn, _rev }))
  await ada.send('POST', `${path}/_bulk_docs`, { docs, new_edits: false })
  const [row] = (await changes(ada, `since=${since}&style=all_docs`)).results
  expect(row?.changes.map((one) => one.rev).toSorted()).toEqual(['1-aaaa', '1-bbbb'])
})

test('a selector finds among what the caller sees; one with a regular expression is refused', async () => {
  const since = await now(ada)
  const wanted = await store(note(mine, 'ada', 'wanted'))
  await store(note(mine, 'ada', 'other'))
  await store(note(foreign, 'ugo', 'wanted'))
  const found = await changes(ada, `since=${since}&filter=_selector`, { selector: { text: 'wanted' } })
  expect(ids(found)).toEqual([wanted])
  const selector = { $or: [{ text: { $regex: '(a+)+$' } }] }
  const refused = await ada.send('POST', `${path}/_changes?filter=_selector`, { selector })
  expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'malformedRequest' }])
})

test('a filter that is not offered, and options that make no sense, get a clear answer', async () => {
  const answers: [string, number, string][] = [
    ['filter=app/important', 404, 'notFound'],
    ['filter=_view&view=access/roots', 404, 'notFound'],
    ['filter=_design', 404, 'notFound'],
    ['feed=eventsource', 400, 'malformedRequest'],
    ['limit=many', 400, 'malformedRequest'],
    ['since=nonsense', 400, 'malformedRequest'],
    ['filter=_doc_ids&doc_ids=nonsense', 400, 'malformedRequest'],
    ['since=0&since=1', 400, 'malformedRequest'],
  ]
  for (const [query, status, code] of answers) {
    const response = await ada.fetch(`${path}/_changes?${query}`)
    expect([query, response.status, await response.json()]).toMatchObject([query, status, { code }])
  }
})

test('a longpoll sleeps through what its caller does not see', async () => {
  const since = await now(ada)
  const waiting = changes(ada, `feed=longpoll&since=${since}&heartbeat=1000`)
  await write(ugo, note(foreign, 'ugo'))
  const seen = await write(ada, note(mine, 'ada'))
  expect(ids(await waiting)).toEqual([seen])
})

test('a longpoll without news ends empty when its time is over', async () => {
  const since = await now(ada)
  expect((await changes(ada, `feed=longpoll&since=${since}&timeout=50`)).results).toEqual([])
})

test('a continuous feed tells each visible change as it happens', async () => {
  const feed = await openFeed(ada, await now(ada))
  await write(ugo, note(foreign, 'ugo'))
  const first = await write(ada, note(mine, 'ada'))
  expect(await feed.next()).toMatchObject({ id: first })
  const place = await write(ugo, organization('ugo'))
  expect(await feed.next()).toMatchObject({ id: place })
  await feed.stop()
})

test('who is taken off a team loses the case at once, in answers and in a feed that is open', async () => {
  const shared = caseRecord(['ugo', 'ada'])
  await write(ugo, shared)
  const first = await write(ugo, note(shared._id, 'ugo'))
  expect((await ada.fetch(`${path}/${first}`)).status).toBe(200)
  const feed = await openFeed(ada, await now(ada))

  const { _rev } = await db().get(shared._id)
  await write(ugo, { ...caseRecord(['ugo']), _id: shared._id, _rev } as { _id: string })
  expect((await ada.fetch(`${path}/${first}`)).status).toBe(404)
  await write(ugo, note(shared._id, 'ugo'))
  const own = await write(ada, note(mine, 'ada'))
  expect(await feed.next()).toMatchObject({ id: own })
  await feed.stop()
})

test('a change of team that comes from another server counts in an open feed too', async () => {
  const shared = caseRecord(['ugo', 'ada'])
  await write(ugo, shared)
  const feed = await openFeed(ada, await now(ada))
  await write(ada, note(shared._id, 'ada'))
  await feed.next()
  const { _rev } = await db().get(shared._id)
  await db().insert({ ...caseRecord(['ugo']), _id: shared._id, _rev } as { _id: string })
  await store(note(shared._id, 'ugo'))
  const own = await write(ada, note(mine, 'ada'))
  expect(await feed.next()).toMatchObject({ id: own })
  await feed.stop()
})

test('a log-out ends the feeds of its session', async () => {
  const other = await server.logIn('ada', 'another-tablet')
  const feed = await openFeed(other, await now(ada))
  await other.send('DELETE', '/api/session')
  await write(ada, note(mine, 'ada'))
  expect(await feed.next()).toEqual({ last_seq: expect.any(String), pending: 0 })
  expect(await feed.next()).toBeUndefined()
})

/** A continuous feed, a row at a time. */
async function openFeed(client: ClientUnderTest, since: string) {
  const response = await client.fetch(`${path}/_changes?feed=continuous&heartbeat=1000&since=${since}`)
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(): Promise<object | undefined> {
      while (true) {
        text = text.trimStart()
        const end = text.indexOf('\n')
        if (end > 0) {
          const line = text.slice(0, end)
          text = text.slice(end)
          return JSON.parse(line)
        }
        const { value, done } = await reader.read()
        if (done) return undefined
        text += value
      }
    },
    stop: () => reader.cancel(),
  }
}
