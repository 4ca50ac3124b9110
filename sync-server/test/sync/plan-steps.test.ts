import { newDocumentId } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, caseRecord } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

const db = '/sync/m058091'
const proposedAt = '2026-03-01T10:00:00.000Z'
let server: ServerUnderTest
let ada: ClientUnderTest
let vera: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      ada: [{ municipality: '058091', role: 'socialWorker' }],
      vera: [{ municipality: '058091', role: 'supervisor' }],
      both: [
        { municipality: '058091', role: 'supervisor' },
        { municipality: '058091', role: 'socialWorker' },
      ],
    },
  })
  ada = await server.logIn('ada')
  vera = await server.logIn('vera')
})
afterAll(() => server.close())

type Doc = { _id: string } & Record<string, unknown>

const planIn = (scope: string, fields: object): Doc => ({
  _id: newDocumentId(scope, 'plan'),
  type: 'plan',
  ...base('ada'),
  intakeOn: '2026-01-01',
  status: 'draft',
  ...fields,
})
const decisionOn = (plan: Doc, by = 'vera', decision = 'approved'): Doc => ({
  _id: newDocumentId(plan._id.split(':').slice(0, 2).join(':'), 'supervision'),
  type: 'supervision',
  ...base(by),
  plan: plan._id,
  proposedAt,
  decision,
})
const signed = { status: 'signed', proposedAt, signedOn: '2026-03-05' }

/** The codes of what is refused, by id; new edits, each on what is stored. */
async function push(client: ClientUnderTest, ...docs: Doc[]): Promise<Record<string, string>> {
  const current = await Promise.all(
    docs.map(async ({ _id }) => {
      const answer = await client.fetch(`${db}/${encodeURIComponent(_id)}`)
      return answer.ok ? { _rev: ((await answer.json()) as { _rev: string })._rev } : {}
    }),
  )
  const answer = await client.send('POST', `${db}/_bulk_docs`, {
    docs: docs.map((doc, at) => ({ ...doc, ...current[at] })),
  })
  const rows = (await answer.json()) as { id: string; problems?: { code: string }[] }[]
  return Object.fromEntries(
    rows.flatMap(({ id, problems }) => (problems ? [[id, problems[0]?.code ?? '']] : [])),
  )
}

test('a plan goes from a draft to its end by the steps of the table', async () => {
  const root = caseRecord(['ada'])
  const plan = planIn(root._id, {})
  expect(await push(ada, root, plan)).toEqual({})
  expect(await push(ada, { ...plan, status: 'proposed', proposedAt })).toEqual({})
  expect(await push(ada, { ...plan, ...signed })).toEqual({ [plan._id]: 'planNotApproved' })
  expect(await push(vera, decisionOn(plan, 'vera', 'returned'))).toEqual({})
  expect(await push(ada, { ...plan, ...signed })).toEqual({ [plan._id]: 'planNotApproved' })
  expect(await push(vera, { ...decisionOn(plan), updatedAt: '2026-03-02T10:00:00.000Z' })).toEqual({})
  expect(await push(ada, { ...plan, ...signed })).toEqual({})
  expect(await push(ada, { ...plan, ...signed, status: 'closed' })).toEqual({ [plan._id]: 'planUnfinished' })
  const closed = { ...plan, ...signed, status: 'closed', closedOn: '2026-06-01', outcome: 'Lavora' }
  expect(await push(ada, closed)).toEqual({})
  expect(await push(ada, { ...plan, ...signed })).toEqual({})
})

test('a whole life written without a network comes in one push, in whatever order it is sent', async () => {
  const both = await server.logIn('both')
  const root = caseRecord(['both'])
  const plan = planIn(root._id, signed)
  expect(await push(both, root, plan, decisionOn(plan, 'both'))).toEqual({})
})

test('a plan that nobody approved is refused alone, and is kept for its author to mend', async () => {
  const root = caseRecord(['ada'])
  const [good, bad] = [planIn(root._id, {}), planIn(root._id, signed)]
  expect(await push(ada, root, bad, good)).toEqual({ [bad._id]: 'planNotApproved' })
  expect((await ada.fetch(`${db}/${encodeURIComponent(good._id)}`)).status).toBe(200)
  const kept = (await (await ada.fetch('/api/quarantine/mine')).json()) as { document: { _id: string } }[]
  expect(JSON.stringify(kept)).toContain(bad._id)
})

test('a review on one tablet and the end on another meet without a refusal', async () => {
  const root = caseRecord(['ada'])
  const plan = planIn(root._id, signed)
  const rev = (n: number, ids: string[]) => ({ _rev: `${n}-${ids[0]}`, _revisions: { start: n, ids } })
  expect(await push(ada, root)).toEqual({})
  expect(await push(vera, decisionOn(plan))).toEqual({})
  const first = { docs: [{ ...plan, ...rev(1, ['aa']) }], new_edits: false }
  expect(await (await ada.send('POST', `${db}/_bulk_docs`, first)).json()).toEqual([])
  const ended = {
    ...plan,
    status: 'closed',
    closedOn: '2026-06-01',
    outcome: 'Lavora',
    ...rev(2, ['bb', 'aa']),
  }
  const reviewed = { ...plan, nextReviewOn: '2026-09-01', ...rev(2, ['cc', 'aa']) }
  for (const doc of [ended, reviewed]) {
    const answer = await ada.send('POST', `${db}/_bulk_docs`, { docs: [doc], new_edits: false })
    expect(await answer.json()).toEqual([])
  }
})
