import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRecord, note, organization } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

type Stored = { _id: string; _rev: string; _revisions: { start: number; ids: string[] } }
type Line = { total?: number; doc?: Stored; after?: string; end?: true; since?: string }

const big = caseRecord(['ada'])
const small = caseRecord(['ada'])
const foreign = caseRecord(['ugo'])
const bigNotes = Array.from({ length: 1200 }, () => note(big._id, 'ada'))
const worker = [{ municipality: '058091', role: 'socialWorker' as const }]
const path = '/sync/m058091'
let server: ServerUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: worker, ugo: worker },
    documents: {
      m058091: [big, small, foreign, ...bigNotes, note(foreign._id, 'ugo'), organization('ugo')],
    },
  })
  ada = await server.logIn('ada')
})
afterAll(() => server.close())

const ask = (body: object) => ada.send('POST', `${path}/snapshot`, body)
async function snapshot(body: object): Promise<Line[]> {
  const response = await ask(body)
  expect(response.status).toBe(200)
  const text = await response.text()
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const docs = (lines: Line[]) => lines.flatMap(({ doc }) => (doc ? [doc] : []))

test('scopes come in the order asked, whole, with a total first and a sequence last', async () => {
  const lines = await snapshot({ scopes: [small._id, big._id, 'place', foreign._id, 'case:nonsense'] })
  const received = docs(lines)
  expect(lines[0]).toEqual({ total: 1203 })
  expect(received).toHaveLength(1203)
  expect(received[0]?._id).toBe(small._id)
  expect(received.at(-1)?._id).toMatch(/^place:/)
  expect(lines.at(-1)).toEqual({ end: true, since: expect.anything() })
  expect(received.some((doc) => doc._id.startsWith(foreign._id))).toBe(false)
})

test('conflicts come with all their leaves and every document with its history', async () => {
  const torn = note(small._id, 'ada')
  const branches = ['aaaa', 'bbbb'].map((hash) => ({
    ...torn,
    _rev: `2-${hash}`,
    _revisions: { start: 2, ids: [hash, 'cccc'] },
  }))
  await server.couch.use('m058091').bulk({ docs: branches, new_edits: false })
  const received = docs(await snapshot({ scopes: [small._id] })).filter((doc) => doc._id === torn._id)
  expect(received.map((doc) => doc._rev).toSorted()).toEqual(['2-aaaa', '2-bbbb'])
  expect(received.map((doc) => doc._revisions.ids.at(-1))).toEqual(['cccc', 'cccc'])
})

test('it is resumed from any of its cursors without a gap, and its sequence stays that of its beginning', async () => {
  const scopes = [small._id, big._id, 'place']
  const whole = await snapshot({ scopes })
  const cut = whole.findIndex((line) => line.after !== undefined)
  const before = docs(whole.slice(0, cut))
  const late = note(small._id, 'ada', 'written while the line was cut')
  await ada.send('PUT', `${path}/${late._id}`, late)

  const resumed = await snapshot({ scopes, after: whole[cut]?.after })
  expect(resumed[0]).toEqual({ total: docs(whole).length - before.length })
  const both = [...before, ...docs(resumed)].map((doc) => `${doc._id} ${doc._rev}`)
  expect(both).toEqual(docs(whole).map((doc) => `${doc._id} ${doc._rev}`))

  const since = resumed.at(-1)?.since
  expect(since).toBe(whole.at(-1)?.since)
  const changes = await ada.fetch(`${path}/_changes?since=${since}`)
  const { results }: { results: { id: string }[] } = JSON.parse(await changes.text())
  expect(results.map((row) => row.id)).toEqual([late._id])
})

test('it is compressed where that is accepted', async () => {
  const response = await ask({ scopes: [big._id] })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  await response.body?.cancel()
  const plain = await ada.fetch(`${path}/snapshot`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ scopes: [small._id] }),
  })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toContain(small._id)
})

test('a client that leaves in the middle does not harm the next one', async () => {
  const response = await ask({ scopes: [big._id] })
  await response.body?.cancel()
  expect((await snapshot({ scopes: ['place'] }))[0]).toEqual({ total: 1 })
})

test('something that is no cursor is refused in words', async () => {
  for (const after of ['nonsense', '', 'W10', 'bnVsbA']) {
    const response = await ask({ scopes: [], after })
    expect([after, response.status]).toEqual([after, 400])
    expect(await response.json()).toMatchObject({ code: 'malformedRequest' })
  }
})
