import { type CaseSummary, newDocumentId } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, caseRecord, note, organization } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

interface Answer {
  summaries: CaseSummary[]
  gone: string[]
  since: string
  more: boolean
}

const database = 'm058091'
const proposedAt = '2026-03-05T10:00:00.000Z'
const plan = (scope: string, fields: object) => ({
  _id: newDocumentId(scope, 'plan'),
  type: 'plan',
  ...base('ada'),
  status: 'draft',
  intakeOn: '2026-01-01',
  ...fields,
})
const decision = (scope: string, of: { _id: string }, fields: object = {}) => ({
  _id: newDocumentId(scope, 'supervision'),
  type: 'supervision',
  ...base('sara'),
  plan: of._id,
  proposedAt,
  decision: 'approved',
  ...fields,
})

const many = Array.from({ length: 230 }, () => caseRecord(['ada']))
const waiting = caseRecord(['ada'])
const decided = caseRecord(['ada'])
const own = caseRecord(['ada', 'sara'])
const proposed = plan(waiting._id, { status: 'proposed', proposedAt })
const settled = plan(decided._id, { status: 'proposed', proposedAt })
let server: ServerUnderTest
let sara: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      ada: [{ municipality: '058091', role: 'socialWorker' }],
      sara: [{ municipality: '058091', role: 'supervisor' }],
    },
    documents: {
      [database]: [
        ...many,
        waiting,
        decided,
        own,
        proposed,
        settled,
        decision(decided._id, settled),
        decision(waiting._id, proposed, { proposedAt: '2026-02-01T10:00:00.000Z' }),
      ],
    },
  })
  sara = await server.logIn('sara')
})
afterAll(() => server.close())

const ask = async (since?: string): Promise<Answer> => {
  const response = await sara.send('POST', `/sync/${database}/summaries`, { ...(since && { since }) })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}
async function all(): Promise<Answer> {
  const whole = await ask()
  while (whole.more) {
    const page = await ask(whole.since)
    whole.summaries.push(...page.summaries)
    Object.assign(whole, { since: page.since, more: page.more })
  }
  return whole
}
const told = async () => {
  const { databases } = (await (await sara.fetch('/sync/scopes')).json()) as {
    databases: { scopes: string[]; summaries?: string }[]
  }
  return databases[0]
}

test('An overseer is told to hold whole what awaits review and the cases whose team they are in', async () => {
  expect(new Set((await told())?.scopes)).toEqual(new Set([waiting._id, own._id, 'place']))
})

test('Summaries of all cases come page by page, each once', async () => {
  const { summaries } = await all()
  const ids = summaries.map(({ record }) => record._id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids)).toEqual(new Set([...many, waiting, decided, own].map(({ _id }) => _id)))
  const of = (scope: string) => summaries.find(({ record }) => record._id === scope)
  expect(of(waiting._id)).toMatchObject({ awaitsReview: true, documents: 3, plans: [{ status: 'proposed' }] })
  expect(of(decided._id)).toMatchObject({ awaitsReview: false, supervisions: [{ decision: 'approved' }] })
})

test('What changes while the first pages come is in a later answer', async () => {
  const first = await ask()
  const [early] = first.summaries
  if (!early || !first.more) throw new Error('There should be more than a page')
  await server.couch.use(database).insert(note(early.record._id, 'ada'))
  let page = first
  while (page.more) page = await ask(page.since)
  const { summaries } = await ask(page.since)
  expect(summaries).toMatchObject([{ record: { _id: early.record._id }, documents: 2 }])
})

test('Afterwards only what has changed comes, and nothing of what is no case', async () => {
  const { since } = await all()
  const before = (await told())?.summaries
  expect((await told())?.summaries, 'nothing new').toBe(before)
  await server.couch.use(database).insert(organization('ada'))
  expect((await told())?.summaries).not.toBe(before)
  const nothing = await ask(since)
  expect(nothing).toMatchObject({ summaries: [], gone: [], more: false })

  await server.couch.use(database).insert(decision(waiting._id, proposed))
  const news = await ask(nothing.since)
  expect(news.summaries).toMatchObject([{ record: { _id: waiting._id }, awaitsReview: false }])
  expect((await told())?.scopes).not.toContain(waiting._id)
  expect((await ask(news.since)).summaries).toEqual([])
})

test('A case without a root is told as gone', async () => {
  const lost = caseRecord(['ada'])
  const { rev } = await server.couch.use(database).insert(lost)
  const { since } = await all()
  await server.couch.use(database).destroy(lost._id, rev)
  expect(await ask(since)).toMatchObject({ summaries: [], gone: [lost._id] })
})

test('A text that is no token is refused', async () => {
  for (const since of ['', 'x', Buffer.from('{}').toString('base64url'), '__proto__']) {
    const answer = await sara.send('POST', `/sync/${database}/summaries`, { since })
    expect([since, answer.status]).toEqual([since, 400])
  }
})
