import { newDocumentId } from '@approdo/schemas'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { readKeptCases, writeKeptCases } from '../../src/sync/kept-cases.ts'
import { readLeftCases } from '../../src/sync/left-cases.ts'
import { readSummaries } from '../../src/sync/summaries.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, type Tablet, tabletOf } from '../server-under-test/tablet.ts'

const worker = newName('worker')
const supervisor = newName('supervisor')
const proposedAt = '2026-03-05T10:00:00.000Z'

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker'), [supervisor]: inRome('supervisor') } }))

const docIn = (root: Doc, type: string, fields: object): Doc => {
  const { text: _text, on: _on, ...marks } = noteIn(root._id, worker, '')
  return { ...marks, _id: newDocumentId(root._id, type), type, ...fields }
}
const proposedPlan = (root: Doc): Doc =>
  docIn(root, 'plan', { status: 'proposed', intakeOn: '2026-01-01', proposedAt })
const decisionOn = (plan: Doc): Doc => ({
  ...docIn({ _id: plan._id.slice(0, 31) }, 'supervision', {
    plan: plan._id,
    proposedAt,
    decision: 'approved',
  }),
  createdBy: supervisor,
  updatedBy: supervisor,
})
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const summaryOn = async ({ replica }: Tablet, root: Doc) => (await readSummaries(replica)).cases[root._id]
const isHere = async ({ replica }: Tablet, doc: Doc) => (await replica.get(doc._id)) !== undefined

/** Two cases of the worker's, the second with a proposed plan. */
async function twoCases() {
  const calm = caseOf(worker)
  const waiting = caseOf(worker)
  const note = noteIn(calm._id, worker, 'Sul server')
  const plan = proposedPlan(waiting)
  await store(worker, calm, waiting, note, plan)
  return { calm, waiting, note, plan }
}

test('A supervisor’s tablet holds whole what awaits review, and of the rest a summary', async () => {
  const { calm, waiting, note, plan } = await twoCases()
  const tablet = await tabletOf(supervisor)
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await isHere(tablet, waiting)).toBe(true)
  expect(await isHere(tablet, plan)).toBe(true)
  expect(await isHere(tablet, calm)).toBe(false)
  expect(await isHere(tablet, note)).toBe(false)
  expect(await summaryOn(tablet, calm)).toMatchObject({
    record: { person: { givenName: 'Ada', familyName: 'Prova' }, team: [{ staff: worker }] },
    documents: 2,
    awaitsReview: false,
  })
  expect(await summaryOn(tablet, waiting)).toMatchObject({ awaitsReview: true })

  await store(worker, noteIn(calm._id, worker, 'Un’altra'))
  await tablet.sync()
  expect(await summaryOn(tablet, calm)).toMatchObject({ documents: 3 })
  expect((await tablet.replica.counts()).unsent).toBe(0)
  const ids = (await tablet.replica.states()).keys()
  expect(
    [...ids].filter((id) => id.startsWith(calm._id)),
    'not a sheet of a case that is not here',
  ).toEqual([])
})

test('With nothing new a supervisor’s sync is three requests and less than 2 kB', async () => {
  await twoCases()
  const tablet = await tabletOf(supervisor)
  await tablet.sync()
  await tablet.sync()
  const real = globalThis.fetch
  let bytes = 0
  const asked: string[] = []
  const line = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const answer = await real(url, init)
    asked.push(String(url))
    // What other tests left awaiting review is not this one's matter.
    const text = (await answer.clone().text()).replaceAll(/"case:[0-9A-Z]{26}",?/g, '')
    bytes += text.length + String(init?.body ?? '').length
    return answer
  })
  onTestFinished(() => line.mockRestore())
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThan(2000)
})

test('A decision is made without a network; the case leaves once it is received, and nobody is told that it went', async () => {
  const { waiting, plan } = await twoCases()
  const tablet = await tabletOf(supervisor)
  await tablet.sync()
  const decision = decisionOn(plan)
  await tablet.replica.save(decision)
  const draft = `${waiting._id}:somewhere`
  await tablet.replica.drafts.put(draft, { note: 'Iniziata' })

  await tablet.sync()
  expect(await as(worker, 'GET', `/sync/m058091/${encodeURIComponent(decision._id)}`)).toMatchObject({
    decision: 'approved',
  })
  await tablet.sync()
  expect(await isHere(tablet, waiting), 'a form that was begun keeps it').toBe(true)
  await tablet.replica.drafts.remove(draft)
  await tablet.sync()
  expect(await isHere(tablet, waiting)).toBe(false)
  expect(await summaryOn(tablet, waiting)).toMatchObject({
    awaitsReview: false,
    supervisions: [{ decision: 'approved' }],
  })
  expect(await readLeftCases(tablet.replica)).toEqual([])
})

test('What a supervisor wrote in a case that no longer awaits review is sent before it leaves', async () => {
  const { waiting, plan } = await twoCases()
  const tablet = await tabletOf(supervisor)
  await tablet.sync()
  const decision = decisionOn(plan)
  await tablet.replica.save(decision)
  const there = (await as(worker, 'GET', `/sync/m058091/${encodeURIComponent(plan._id)}`)) as Doc
  await store(worker, { ...there, status: 'draft' })
  await tablet.sync()
  await tablet.sync()
  expect(await isHere(tablet, waiting)).toBe(false)
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0, refused: 0 })
  expect(await as(worker, 'GET', `/sync/m058091/${encodeURIComponent(decision._id)}`)).toMatchObject({
    plan: plan._id,
  })
})

test('A pinned case comes whole and stays level; let go, it leaves', async () => {
  const { calm, note } = await twoCases()
  const tablet = await tabletOf(supervisor)
  await tablet.sync()
  await writeKeptCases(tablet.replica, { pinned: [calm._id], opened: {} })
  await tablet.sync()
  expect(await isHere(tablet, note)).toBe(true)
  const later = noteIn(calm._id, worker, 'Dopo')
  await store(worker, later)
  await tablet.sync()
  expect(await isHere(tablet, later)).toBe(true)
  await writeKeptCases(tablet.replica, { pinned: [], opened: {} })
  await tablet.sync()
  expect(await isHere(tablet, note)).toBe(false)
  expect(await readKeptCases(tablet.replica)).toEqual({ pinned: [], opened: {} })
})

test('A case that was opened stays until its day is over', async () => {
  const { calm } = await twoCases()
  const tablet = await tabletOf(supervisor)
  await writeKeptCases(tablet.replica, { pinned: [], opened: { [calm._id]: inDays(1) } })
  await tablet.sync()
  expect(await isHere(tablet, calm)).toBe(true)
  await writeKeptCases(tablet.replica, { pinned: [], opened: { [calm._id]: inDays(-1) } })
  await tablet.sync()
  expect(await isHere(tablet, calm)).toBe(false)
})

test('A worker’s tablet has no summaries while it has room, and what it pinned grants nothing', async () => {
  const foreign = caseOf(worker)
  await store(worker, foreign)
  const stranger = newName('stranger')
  await wish({ staff: { [stranger]: inRome('socialWorker') } })
  const tablet = await tabletOf(stranger)
  await writeKeptCases(tablet.replica, { pinned: [foreign._id], opened: { [foreign._id]: inDays(1) } })
  await tablet.sync()
  expect(await readSummaries(tablet.replica)).toEqual({ cases: {} })
  expect(await isHere(tablet, foreign)).toBe(false)
})
