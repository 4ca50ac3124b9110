import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { writeKeptCases } from '../../src/sync/kept-cases.ts'
import { readSummaries } from '../../src/sync/summaries.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, type Tablet, tabletOf } from '../server-under-test/tablet.ts'

const colleague = newName('colleague')
let worker: string
let ceiling: { documents: number; bytes: number }
const seen: string[] = []

beforeAll(async () => {
  await wish({ staff: { [colleague]: inRome('socialWorker') } })
})

/** A worker whose server names the `ceiling` of the test. */
async function newWorker(): Promise<void> {
  worker = newName('worker')
  ceiling = { documents: 100_000, bytes: 10_000_000_000 }
  await wish({ staff: { [worker]: inRome('socialWorker') } })
  const real = globalThis.fetch
  const line = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    seen.push(String(url))
    const answer = await real(url, init)
    if (!String(url).endsWith('/sync/scopes')) return answer
    const view = await answer.json()
    for (const one of view.databases) if (one.ceiling) one.ceiling = ceiling
    return Response.json(view)
  })
  onTestFinished(() => line.mockRestore())
}

/** So many cases of the worker's, each with five notes, made on other tablets. */
async function makeCases(count: number): Promise<{ root: Doc; notes: Doc[] }[]> {
  const cases = Array.from({ length: count }, () => {
    const root = caseOf(worker, colleague)
    return { root, notes: [1, 2, 3, 4, 5].map((at) => noteIn(root._id, colleague, `Nota ${at}`)) }
  })
  for (const { root, notes } of cases) await store(colleague, root, ...notes)
  return cases
}

async function held(tablet: Tablet, cases: { root: Doc; notes: Doc[] }[]): Promise<number[]> {
  const counts = cases.map(({ root, notes }) =>
    tablet.replica.getMany([root, ...notes].map(({ _id }) => _id)),
  )
  return (await Promise.all(counts)).map((docs) => docs.filter((doc) => doc !== undefined).length)
}

async function edit(id: string, text: string): Promise<void> {
  const stored = (await as(colleague, 'GET', `/sync/m058091/${encodeURIComponent(id)}`)) as Doc
  await store(colleague, { ...stored, text })
}

test('At its ceiling a tablet is brought no further case, keeps what it has level, and gets the rest once there is room', async () => {
  await newWorker()
  const tablet = await tabletOf(worker)
  await tablet.sync()
  ceiling.documents = (await tablet.replica.counts()).total + 8
  const cases = await makeCases(3)

  expect(await tablet.sync()).toMatchObject({ outcome: 'synced', budget: { heldBack: 1, ceiling } })
  const inFull = await held(tablet, cases)
  expect(inFull.toSorted()).toEqual([0, 6, 6])
  const absent = cases[inFull.indexOf(0)]
  const present = cases[inFull.indexOf(6)]
  if (!absent || !present) throw new Error('One case should be here and one not')

  const [far, near] = [absent.notes[0]?._id ?? '', present.notes[0]?._id ?? '']
  await edit(far, 'Cambiata lontano')
  await edit(near, 'Cambiata qui')
  await tablet.replica.save(noteIn(present.root._id, worker, 'Scritta al limite'))
  seen.length = 0
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced', budget: { heldBack: 1 } })
  expect(
    seen.some((url) => url.endsWith('/snapshot')),
    'asks for nothing that it would not take',
  ).toBe(false)
  expect(await tablet.replica.get(near)).toMatchObject({ text: 'Cambiata qui' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0, refused: 0 })
  expect(await held(tablet, [absent])).toEqual([0])

  ceiling = { ...ceiling, documents: ceiling.documents + 100 }
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced', budget: { heldBack: 0 } })
  expect(await held(tablet, [absent])).toEqual([6])
  expect(await tablet.replica.get(far)).toMatchObject({ text: 'Cambiata lontano' })
})

test('A first sync of more than fits brings what fits, and later changes in it arrive', async () => {
  await newWorker()
  const cases = await makeCases(4)
  const tablet = await tabletOf(worker)
  ceiling.documents = 8
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  const inFull = await held(tablet, cases)
  expect(inFull.every((count) => count === 0 || count === 6)).toBe(true)
  expect(inFull).toContain(0)

  ceiling = { ...ceiling, documents: 100_000 }
  await tablet.sync()
  expect(await held(tablet, cases)).toEqual([6, 6, 6, 6])
  const changed = cases[0]?.notes[0]?._id ?? ''
  await edit(changed, 'Dopo')
  await tablet.sync()
  expect(await tablet.replica.get(changed)).toMatchObject({ text: 'Dopo' })
})

test('What is founded on a full tablet is sent, and what others write there arrives', async () => {
  await newWorker()
  const tablet = await tabletOf(worker)
  await tablet.sync()
  ceiling.documents = 1
  const root = caseOf(worker, colleague)
  await tablet.replica.saveMany([root, noteIn(root._id, worker, 'Mia')])
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0 })
  const theirs = noteIn(root._id, colleague, 'Loro')
  await store(colleague, theirs)
  expect(await tablet.sync()).toMatchObject({ budget: { heldBack: 0 } })
  expect(await tablet.replica.get(theirs._id)).toMatchObject({ text: 'Loro' })
})

test('A tablet whose space is used up takes no further case either', async () => {
  await newWorker()
  const tablet = await tabletOf(worker)
  await makeCases(1)
  ceiling.bytes = 1
  expect(await tablet.sync(), 'the first cases come all the same').toMatchObject({ budget: { heldBack: 0 } })
  await makeCases(1)
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced', budget: { heldBack: 1 } })
})

test('A full tablet knows which cases it does without, and brings one that is opened', async () => {
  await newWorker()
  const tablet = await tabletOf(worker)
  await tablet.sync()
  ceiling.documents = (await tablet.replica.counts()).total
  const cases = await makeCases(2)
  expect(await tablet.sync()).toMatchObject({ budget: { heldBack: 2 } })
  const summaries = async () => Object.keys((await readSummaries(tablet.replica)).cases).toSorted()
  expect(await summaries()).toEqual(cases.map(({ root }) => root._id).toSorted())

  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await writeKeptCases(tablet.replica, { pinned: [], opened: { [cases[1]?.root._id ?? '']: until } })
  expect(await tablet.sync()).toMatchObject({ budget: { heldBack: 1 } })
  expect(await held(tablet, cases)).toEqual([0, 6])

  ceiling = { ...ceiling, documents: 100_000 }
  expect(await tablet.sync()).toMatchObject({ budget: { heldBack: 0 } })
  expect(await held(tablet, cases)).toEqual([6, 6])
  expect(await summaries(), 'with room for all there is nothing to sum up').toEqual([])
})
