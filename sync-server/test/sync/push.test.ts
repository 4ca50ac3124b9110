import { newDocumentId, planHash } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, caseRecord, note, organization, trainingPath } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

type Row = {
  id: string
  ok?: true
  rev?: string
  error?: string
  reason?: string
  problems?: { code: string }[]
}

const role = (name: 'socialWorker' | 'supervisor' | 'trainer') => [{ municipality: '058091', role: name }]
const mine = caseRecord(['ada'])
const foreign = caseRecord(['ugo'])
const path = '/sync/m058091'
let server: ServerUnderTest
let ada: ClientUnderTest
let sara: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      ada: role('socialWorker'),
      ugo: role('socialWorker'),
      sara: role('supervisor'),
      tea: role('trainer'),
    },
    documents: { m058091: [mine, foreign] },
  })
  ada = await server.logIn('ada')
  sara = await server.logIn('sara')
})
afterAll(() => server.close())

const db = () => server.couch.use<Record<string, unknown>>('m058091')
async function push(client: ClientUnderTest, docs: unknown[], newEdits = false): Promise<Row[]> {
  const response = await client.send('POST', `${path}/_bulk_docs`, { docs, new_edits: newEdits })
  expect(response.status).toBe(201)
  return JSON.parse(await response.text())
}
const codes = (rows: Row[]) => rows.flatMap((row) => row.problems?.map((one) => one.code) ?? [row.error])
const rev = <D extends object>(doc: D, _rev = '1-aaaa') => ({ ...doc, _rev })
const quarantined = async (id: string) => {
  const { rows } = await server.couch
    .use<{ document?: { _id?: string } }>('quarantine')
    .list({ include_docs: true })
  return rows.flatMap(({ doc }) => (doc?.document?._id === id ? [doc] : []))
}

test('answers are in the order of the questions, and each document is judged alone', async () => {
  const good = note(mine._id, 'ada')
  const intruding = note(foreign._id, 'ada')
  const rows = await push(ada, [intruding, good, { ...note(mine._id, 'ada'), text: 1 }], true)
  expect(rows.map((row) => row.ok === true)).toEqual([false, true, false])
  expect(rows[0]).toMatchObject({
    id: intruding._id,
    error: 'forbidden',
    reason: 'The document does not exist or is not yours to change',
    problems: [{ code: 'forbidden', field: '' }],
  })
  expect(rows[2]?.problems).toEqual([{ code: 'invalidField', field: '/text', expected: expect.any(String) }])
})

test('fields that no schema knows are kept as they came', async () => {
  const doc = { ...note(mine._id, 'ada'), fromTomorrow: { nested: ['à', null, 1.5] } }
  expect(await push(ada, [rev(doc)])).toEqual([])
  expect(await db().get(doc._id)).toMatchObject(doc)
})

test('what CouchDB would refuse a whole request for is refused alone, and its neighbours are stored', async () => {
  const good = note(mine._id, 'ada')
  const bad = [
    { ...rev(note(mine._id, 'ada')), _unknown: 1 },
    rev(note(mine._id, 'ada'), 'nonsense'),
    note(mine._id, 'ada'),
    { ...rev(note(mine._id, 'ada')), _attachments: { a: { data: '***' } } },
    { ...rev(note(mine._id, 'ada')), _attachments: { a: { stub: true } } },
    { ...rev(note(mine._id, 'ada')), _attachments: { _a: { data: '' } } },
    { ...rev(note(mine._id, 'ada')), _revisions: { start: 1, ids: [] } },
    { ...rev(note(mine._id, 'ada')), _deleted: 'yes' },
    null,
    42,
    [],
    { _id: 7 },
  ]
  const rows = await push(ada, [...bad, rev(good)])
  expect(rows).toHaveLength(bad.length)
  expect(new Set(codes(rows))).toEqual(new Set(['malformed']))
  expect(await db().get(good._id)).toMatchObject({ _rev: '1-aaaa' })
})

test('a stored revision that is pushed again is accepted silently, and a foreign one is not', async () => {
  const doc = rev(note(mine._id, 'ada'))
  expect(await push(ada, [doc])).toEqual([])
  expect(await push(ada, [doc, { ...doc, text: 'another body for the same revision' }])).toEqual([])
  expect(await db().get(doc._id)).toMatchObject({ text: doc.text })
  const ugosRoot = await db().get(foreign._id)
  expect(codes(await push(ada, [ugosRoot]))).toEqual(['forbidden'])
})

test('a refused document is one record in the quarantine, however often it is pushed', async () => {
  const doc = rev(note(foreign._id, 'ada', 'kept verbatim'))
  await push(ada, [doc])
  await push(ada, [doc])
  expect(await quarantined(doc._id)).toEqual([
    expect.objectContaining({
      database: 'm058091',
      staff: 'ada',
      device: 'tablet-of-ada',
      document: doc,
      problems: [expect.objectContaining({ code: 'forbidden' })],
    }),
  ])
})

test('a new case must name its author; what hangs on it is refused with it', async () => {
  const root = rev(caseRecord(['ugo']))
  const child = rev(note(root._id, 'ada'))
  expect(codes(await push(ada, [child, root]))).toEqual(['forbidden', 'teamWithoutAuthor'])
  const elsewhere = rev(caseRecord(['ada'], { municipality: '001272' }))
  expect(codes(await push(ada, [elsewhere]))).toEqual(['otherMunicipality'])
})

test('a conflicting branch and a deletion are judged like any other change', async () => {
  const doc = note(mine._id, 'ada')
  await push(ada, [rev(doc), rev({ ...doc, text: 'other' }, '1-bbbb')])
  expect(await db().get(doc._id, { conflicts: true })).toMatchObject({ _conflicts: ['1-aaaa'] })
  const gone = {
    _id: doc._id,
    _rev: '2-cccc',
    _deleted: true,
    _revisions: { start: 2, ids: ['cccc', 'bbbb'] },
  }
  expect(await push(ada, [gone])).toEqual([])
  const ofUgo = note(foreign._id, 'ugo')
  const stored = await db().insert(ofUgo)
  const removal = { _id: ofUgo._id, _rev: '2-dddd', _deleted: true }
  expect(codes(await push(ada, [removal]))).toEqual(['forbidden'])
  expect(codes(await push(ada, [{ ...removal, _id: mine._id }]))).toEqual(['forbidden'])
  expect(await db().get(ofUgo._id)).toMatchObject({ _rev: stored.rev })
})

test('an overseer changes the team of a root and nothing else, measured against what they had before them', async () => {
  const root = caseRecord(['ugo'])
  await push(await server.logIn('ugo'), [rev(root)])
  const revised = { ...root, summary: 'written by the worker meanwhile', _rev: '2-bbbb' }
  await push(await server.logIn('ugo'), [{ ...revised, _revisions: { start: 2, ids: ['bbbb', 'aaaa'] } }])

  const team = [...(Array.isArray(root.team) ? root.team : []), ...caseTeam('eva')]
  const handedOver = { ...root, team, _rev: '2-cccc', _revisions: { start: 2, ids: ['cccc', 'aaaa'] } }
  expect(await push(sara, [handedOver])).toEqual([])
  const beyond = {
    ...handedOver,
    status: 'closed',
    _rev: '2-dddd',
    _revisions: { start: 2, ids: ['dddd', 'aaaa'] },
  }
  expect(codes(await push(sara, [beyond]))).toEqual(['beyondOversight'])
  const rootless = { ...beyond, _rev: '5-eeee', _revisions: { start: 5, ids: ['eeee', 'ffff'] } }
  expect(codes(await push(sara, [rootless]))).toEqual(['beyondOversight'])
})

test('a sign-off of a meeting is taken from whoever it names, and never changed', async () => {
  const root = caseRecord(['ada', 'ugo'])
  await push(ada, [rev(root)])
  const signOff = (staff: string) =>
    rev({
      _id: newDocumentId(root._id, 'meeting-sign-off'),
      type: 'meeting-sign-off',
      ...base('ada'),
      meeting: newDocumentId(root._id, 'team-meeting'),
      staff,
      name: staff,
      word: 'agreed',
      hash: '0'.repeat(64),
    })
  const own = signOff('ada')
  expect(codes(await push(ada, [signOff('ugo')]))).toEqual(['signsForAnother'])
  expect(await push(sara, [signOff('sara')])).toEqual([])
  expect(codes(await push(sara, [signOff('ada')]))).toEqual(['signsForAnother'])
  expect(await push(ada, [own])).toEqual([])
  const changed = {
    ...own,
    word: 'disagreed',
    _rev: '2-bbbb',
    _revisions: { start: 2, ids: ['bbbb', 'aaaa'] },
  }
  expect(codes(await push(ada, [changed]))).toEqual(['forbidden'])
})

const caseTeam = (staff: string) => [{ id: staff, staff, name: staff, role: 'socialWorker' }]

test('a trainer founds a path and its first visit in one push', async () => {
  const tea = await server.logIn('tea')
  const root = rev(trainingPath('ada', 'tea'))
  const visit = rev({
    _id: newDocumentId(root._id, 'training-visit'),
    type: 'training-visit',
    ...base('tea'),
    on: '2026-01-02',
    setting: 'homeVisit',
  })
  expect(await push(tea, [visit, root])).toEqual([])
  expect(await db().get(visit._id)).toMatchObject({ type: 'training-visit' })
  expect(await db().get(root._id)).toMatchObject({ type: 'training' })
})

test('look-alikes of ids, other types and design documents are refused', async () => {
  const ids = [
    `${mine._id}:note:`,
    `${mine._id.toLowerCase()}:note:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
    `${mine._id}:note:01ARZ3NDEKTSV4RRFFQ69G5FAV:x`,
    `саse:${mine._id.slice(5)}:note:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
    `${foreign._id}\u0000${mine._id}:note:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
    '_design/access',
    '_local/checkpoint',
    'place:case:01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'place:constructor:01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '',
  ]
  const rows = await push(
    ada,
    ids.map((_id) => ({ ...rev(note(mine._id, 'ada')), _id })),
  )
  expect(rows.map((row) => [row.id, row.error])).toEqual(ids.map((id) => [id, 'forbidden']))
})

test('with new edits a conflict is a row of its own, and is no refusal', async () => {
  const doc = organization('ada')
  const [first] = await push(ada, [doc], true)
  expect(first).toMatchObject({ ok: true, id: doc._id })
  expect(await push(ada, [doc], true)).toEqual([
    { id: doc._id, error: 'conflict', reason: 'Document update conflict.' },
  ])
  expect(await quarantined(doc._id)).toEqual([])
})

test('a worker who may not delete a case settles its conflicts, and still cannot delete it', async () => {
  const root = caseRecord(['ada'])
  const line = (...ids: string[]) => ({ start: ids.length, ids })
  await push(ada, [{ ...root, _rev: '1-a', _revisions: line('a') }])
  await push(ada, [
    { ...root, summary: 'one', _rev: '2-b', _revisions: line('b', 'a') },
    { ...root, summary: 'two', _rev: '2-c', _revisions: line('c', 'a') },
  ])
  const deletion = { _id: root._id, _deleted: true }
  const merged = { ...root, summary: 'both', _rev: '3-d', _revisions: line('d', 'c', 'a') }
  const loserEnds = { ...deletion, _rev: '3-e', _revisions: line('e', 'b', 'a') }
  expect(await push(ada, [loserEnds, merged])).toEqual([])
  const stored = await db().get(root._id, { conflicts: true })
  expect(stored).toMatchObject({ _rev: '3-d', summary: 'both' })
  expect(stored).not.toHaveProperty('_conflicts')

  const winnerEnds = { ...deletion, _rev: '4-f', _revisions: line('f', 'd', 'c', 'a') }
  expect(codes(await push(ada, [winnerEnds]))).toEqual(['forbidden'])
  const malformed = { ...root, status: 1, _rev: '4-g', _revisions: line('g', 'd', 'c', 'a') }
  expect(codes(await push(ada, [malformed, winnerEnds]))).toEqual(['invalidField', 'forbidden'])
  expect(await db().get(root._id)).toMatchObject({ _rev: '3-d' })
})

test('a signed version of a plan is written once, is what its hash says, and nobody changes or deletes it', async () => {
  const plan = newDocumentId(mine._id, 'plan')
  const content = { intakeOn: '2026-01-01', goals: [], supports: [], commitments: [], team: [] }
  const version = {
    _id: newDocumentId(mine._id, 'plan-version'),
    type: 'plan-version',
    ...base('ada'),
    plan,
    version: 1,
    content,
    hash: planHash({ plan, version: 1, content }),
    signedOn: '2026-02-01',
    place: 'Roma',
    signing: [{ id: '1', by: 'person', name: 'Amina', how: 'onPaper' }],
    frozenAt: '2026-02-01T09:00:00.000Z',
  }
  const forged = {
    ...version,
    _id: newDocumentId(mine._id, 'plan-version'),
    content: { ...content, aim: 'Altro' },
  }
  const [stored, refused] = await push(ada, [version, forged], true)
  expect(stored).toMatchObject({ ok: true })
  expect(refused?.problems).toMatchObject([{ code: 'invalidField', field: '/hash' }])
  const again = { ...version, _rev: stored?.rev, place: 'Altrove' }
  for (const client of [ada, sara]) {
    expect(codes(await push(client, [again], true))).toEqual(['forbidden'])
    expect(
      codes(await push(client, [{ _id: version._id, _rev: stored?.rev, _deleted: true }], true)),
    ).toEqual(['forbidden'])
  }
})
