import type { Actor } from '@approdo/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doc } from '../../../src/replica/doc.ts'
import type { Replica } from '../../../src/replica/open-replica.ts'
import { mergeConflicts } from '../../../src/sync/merge/merge-conflicts.ts'
import { settleConflict } from '../../../src/sync/merge/settle-conflict.ts'
import { replicate, revisionsIn, useReplica, useStock } from '../../replica/test-replica.ts'
import { caseOf, noteIn } from '../../server-under-test/tablet.ts'

const worker = 'worker1.roma'
const root = caseOf(worker)
const note = noteIn(root._id, worker, 'Prima')
const actor: Actor = {
  staff: worker,
  database: 'm058091',
  roles: ['socialWorker'],
  scopes: new Set([root._id]),
}

const texts = ['Prima', 'Trovata casa', 'Cerca casa']
const edits = {
  text: (doc: Doc, value: number) => ({ ...doc, text: texts[value % 3] }),
  on: (doc: Doc, value: number) => ({ ...doc, on: `2026-02-0${(value % 3) + 1}` }),
  entry: (doc: Doc, value: number) => ({ ...doc, future: put(entriesOf(doc), value) }),
  entryGone: (doc: Doc, value: number) => ({
    ...doc,
    future: entriesOf(doc).filter(({ id }) => id !== `e${value % 3}`),
  }),
}
type Kind = keyof typeof edits | 'delete' | 'merge' | 'sync'
interface Step {
  at: number
  kind: Kind
  value: number
}
const kinds: Kind[] = ['text', 'on', 'entry', 'entryGone', 'delete', 'merge', 'sync', 'sync']
const history = fc.record({
  tablets: fc.integer({ min: 2, max: 5 }),
  steps: fc.array(
    fc.record({
      at: fc.nat(4),
      kind: fc.constantFrom(...kinds),
      value: fc.nat(8),
    }),
    { minLength: 6, maxLength: 24 },
  ),
})

test('After any history, merges of merges and deletions too, all tablets hold the same versions', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ tablets, steps }) => {
      const { server, replicas } = await tabletsWith(note, tablets)
      for (const [time, step] of steps.entries()) await play(step, time, server, replicas)
      await settleDown(server, replicas)
      const expected = await revisionsIn(server)
      for (const replica of replicas) expect(await revisionsIn(replica.asPouch())).toEqual(expected)
    }),
    { numRuns: 12 },
  )
})

test('Edits of different fields on five tablets end in one version with all of them, whoever merges', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
      async (order, mergers) => {
        const { server, replicas } = await tabletsWith(note, 5)
        for (const [at, replica] of replicas.entries())
          await edit(replica, at, (doc) => ({ ...doc, [`field${at}`]: at }))
        for (const at of order) await exchange(replicas[at], server)
        for (const at of mergers) {
          await exchange(replicas[at], server)
          await merge(replicas[at])
        }
        await settleDown(server, replicas)
        for (const replica of replicas) {
          expect(await replica.conflicts(note._id)).toEqual([])
          expect(await replica.get(note._id)).toMatchObject({
            field0: 0,
            field1: 1,
            field2: 2,
            field3: 3,
            field4: 4,
          })
        }
      },
    ),
    { numRuns: 6 },
  )
})

test('A decision made on one tablet settles the record on all', async () => {
  const { server, replicas } = await tabletsWith(note, 3)
  for (const [at, replica] of replicas.entries())
    await edit(replica, at, (doc) => ({ ...doc, text: `Versione ${at}` }))
  for (const replica of [...replicas, ...replicas]) await exchange(replica, server)
  for (const replica of replicas) expect((await replica.state(note._id))?.state).toBe('conflict')
  const [decider] = replicas
  const versions = [await decider?.get(note._id), ...((await decider?.conflicts(note._id)) ?? [])]
  const chosen = versions.find((version) => version?.text === 'Versione 1')
  if (!decider || !chosen) throw new Error('The version to choose is not there')
  await settleConflict(decider, note._id, chosen)
  await exchange(decider, server)
  for (const replica of replicas) {
    await exchange(replica, server)
    expect(await merge(replica)).toBe(0)
    expect(await replica.state(note._id)).toMatchObject({ state: 'received' })
    expect(await replica.conflicts(note._id)).toEqual([])
    expect(await replica.get(note._id)).toMatchObject({ text: 'Versione 1' })
  }
})

test('An edit stands against a deletion made meanwhile, on every tablet', async () => {
  const { server, replicas } = await tabletsWith(note, 2)
  const [one, two] = replicas
  await one?.remove({ _id: note._id })
  if (two) await edit(two, 1, (doc) => ({ ...doc, text: 'Ancora vera' }))
  await settleDown(server, replicas)
  for (const replica of replicas) {
    expect(await replica.get(note._id)).toMatchObject({ text: 'Ancora vera' })
    expect(await replica.conflicts(note._id)).toEqual([])
  }
})

async function tabletsWith(doc: Doc, count: number) {
  const server = useStock()
  await server.bulkDocs([structuredClone(doc)] as never)
  const replicas: Replica[] = []
  for (let made = 0; made < count; made++) {
    const { replica } = await useReplica()
    await replicate(server, replica.asPouch())
    replicas.push(replica)
  }
  return { server, replicas }
}

async function play({ at, kind, value }: Step, time: number, server: PouchDB.Database, replicas: Replica[]) {
  const replica = replicas[at % replicas.length]
  if (!replica) return
  if (kind === 'sync') await exchange(replica, server)
  else if (kind === 'merge') await merge(replica)
  else if (kind === 'delete') {
    if (await replica.get(note._id)) await replica.remove({ _id: note._id })
  } else await edit(replica, time, (doc) => edits[kind](doc, value))
}

async function edit(replica: Replica, time: number, change: (doc: Doc) => Doc): Promise<void> {
  const doc = await replica.get(note._id)
  const updatedAt = new Date(Date.UTC(2026, 1, 1, 8, time)).toISOString()
  if (doc) await replica.save({ ...change(doc), updatedAt })
}

async function exchange(replica: Replica | undefined, server: PouchDB.Database): Promise<void> {
  if (!replica) return
  await replicate(replica.asPouch(), server)
  const mine = [...(await replica.states()).keys()]
  const there = await revisionsIn(server)
  for (const id of mine) {
    const { leaves = [] } = (there[id] ?? {}) as { leaves?: { _rev: string }[] }
    await replica.markReceived(
      id,
      leaves.map(({ _rev }) => _rev),
    )
  }
  await replicate(server, replica.asPouch())
}

const merge = async (replica: Replica | undefined) => (replica ? mergeConflicts(replica, actor) : 0)

/** Everybody syncs and merges in turn until nobody has anything to add. */
async function settleDown(server: PouchDB.Database, replicas: Replica[]): Promise<void> {
  for (let round = 0, before = ''; round < 10; round++) {
    for (const replica of replicas) {
      await exchange(replica, server)
      await merge(replica)
      await exchange(replica, server)
    }
    const now = JSON.stringify(await revisionsIn(server))
    if (now === before) return
    before = now
  }
  throw new Error('Ten rounds were not enough to settle')
}

type Entry = { id: string; text: string }
const entriesOf = (doc: Doc) => (doc.future ?? []) as Entry[]
const put = (entries: Entry[], value: number): Entry[] => {
  const id = `e${value % 3}`
  return [...entries.filter((entry) => entry.id !== id), { id, text: texts[value % 3] ?? '' }]
}
