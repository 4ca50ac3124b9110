import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import type { Replica } from '../../src/replica/open-replica.ts'
import { replicate, revisionsIn, useReplica, useStock } from './test-replica.ts'

type Edit = { kind: 'replica' | 'other' | 'stock'; id: number; deleted: boolean; value: number }
type Step = Edit | { kind: 'sync' | 'pull' | 'push' }

const edit = fc.record({
  kind: fc.constantFrom('replica' as const, 'other' as const, 'stock' as const),
  id: fc.integer({ min: 0, max: 29 }),
  deleted: fc.boolean(),
  value: fc.nat(1000),
})
const exchange = fc.record({ kind: fc.constantFrom('sync' as const, 'pull' as const, 'push' as const) })
const steps = fc.array(fc.oneof({ weight: 15, arbitrary: edit }, { weight: 1, arbitrary: exchange }), {
  minLength: 60,
  maxLength: 100,
})

test('random edits, deletions, conflicts and replications end as on stock PouchDB', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const [{ replica }, { replica: other }, stock] = [await useReplica(), await useReplica(), useStock()]
      for (const step of history) await play(step, { replica, other, stock })
      for (let round = 0; round < 2; round++) {
        await exchangeBothWays(replica, stock)
        await exchangeBothWays(other, stock)
      }
      const expected = await revisionsIn(stock)
      expect(await revisionsIn(replica.asPouch())).toEqual(expected)
      expect(await revisionsIn(other.asPouch())).toEqual(expected)
      await expectSameWinners(replica, stock)
    }),
    { numRuns: 15 },
  )
})

test('the same revisions in any order give the same winners, leaves and trees', async () => {
  const revs = (prefix: string, from: number, length: number) =>
    Array.from({ length }, (_, at) => `${prefix}${from + length - at}`)
  const branch = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
    )
    .map(([name, own, shared, deleted]): Omit<Doc, '_id'> => {
      const ids = [...revs(`${name}${shared}of`, shared, own), ...revs('root', 0, shared)]
      const start = ids.length
      return {
        _rev: `${start}-${ids[0]}`,
        _revisions: { start, ids },
        ...(deleted && { _deleted: true }),
        value: name,
      }
    })
  const docs = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), branch).map(([id, doc]): Doc => ({ _id: `doc${id}`, ...doc })),
    { minLength: 1, maxLength: 30 },
  )
  await fc.assert(
    fc.asyncProperty(docs, async (arrivals) => {
      const [{ replica }, stock] = [await useReplica(), useStock()]
      for (const doc of arrivals) {
        await replica.asPouch().bulkDocs({ docs: [structuredClone(doc)], new_edits: false } as never)
        await stock.bulkDocs([structuredClone(doc)] as never, { new_edits: false })
      }
      const { replica: bulk } = await useReplica()
      await bulk.applySnapshot(structuredClone(arrivals))
      const expected = await revisionsIn(stock)
      expect(await revisionsIn(replica.asPouch())).toEqual(expected)
      expect(await revisionsIn(bulk.asPouch())).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

interface Databases {
  replica: Replica
  other: Replica
  stock: PouchDB.Database
}

async function play(step: Step, { replica, other, stock }: Databases) {
  if ('id' in step) {
    if (step.kind === 'stock') await editStock(stock, step)
    else await editReplica(step.kind === 'other' ? other : replica, step)
  } else if (step.kind === 'sync') await exchangeBothWays(replica, stock)
  else if (step.kind === 'pull') await replicate(stock, other.asPouch())
  else await replicate(other.asPouch(), stock)
}

async function editReplica(target: Replica, step: Edit) {
  const doc = { _id: `doc${step.id}`, value: step.value }
  if (!step.deleted) await target.save(doc)
  else if (await target.get(doc._id)) await target.remove(doc)
}

async function editStock(stock: PouchDB.Database, step: Edit) {
  const _id = `doc${step.id}`
  const current = await stock.get(_id).catch(() => undefined)
  if (step.deleted && current) await stock.remove(current)
  else if (!step.deleted) await stock.put({ _id, value: step.value, ...(current && { _rev: current._rev }) })
}

async function exchangeBothWays(replica: Replica, stock: PouchDB.Database) {
  await replicate(replica.asPouch(), stock)
  await replicate(stock, replica.asPouch())
}

async function expectSameWinners(replica: Replica, stock: PouchDB.Database) {
  const { rows } = await stock.allDocs({ include_docs: true })
  const winners: Doc[] = []
  for await (const batch of replica.all()) winners.push(...batch)
  expect(winners).toEqual(rows.map(({ doc }) => doc))
  for (const { id } of rows) {
    const { _conflicts = [] } = await stock.get(id, { conflicts: true })
    expect((await replica.conflicts(id)).map(({ _rev }) => _rev).sort()).toEqual([..._conflicts].sort())
  }
}
