import { newDocumentId } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, caseRecord, note, organization } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const mine = caseRecord(['ada'])
const late = caseRecord(['ada'])
const foreign = caseRecord(['bea'])
const commitment = (scope: string, dueOn: string, state = 'open') => ({
  _id: newDocumentId(scope, 'commitment'),
  type: 'commitment',
  ...base('ada'),
  plan: `${scope}:plan:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
  who: 'person',
  what: 'Iscriversi',
  dueOn,
  state,
})
const member = [{ municipality: '058091', role: 'socialWorker' as const }]
let server: ServerUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: member, bea: member },
    documents: {
      m058091: [
        mine,
        late,
        foreign,
        note(mine._id, 'ada'),
        note(foreign._id, 'bea'),
        organization('ada'),
        commitment(late._id, day(-3)),
        commitment(foreign._id, day(0)),
        commitment(mine._id, day(2), 'done'),
      ],
    },
  })
  ada = await server.logIn('ada')
})
afterAll(() => server.close())

const ask = async (path: string, scopes: string[]) =>
  (await ada.send('POST', `/sync/m058091/${path}`, { scopes })).json()

test('the tally counts what the caller reads, by type, and nothing of anybody else', async () => {
  const scopes = [mine._id, late._id, foreign._id, 'place', 'no scope']
  expect(await ask('tally', scopes)).toEqual({
    types: { case: 2, note: 1, commitment: 2, organization: 1 },
  })
})

test('cases in which something is due come first; a foreign one is not told', async () => {
  const scopes = [mine._id, 'place', foreign._id, late._id]
  expect(await ask('urgency', scopes)).toEqual({ scopes: [late._id, 'place', mine._id] })
})
