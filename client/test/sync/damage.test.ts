import { Dexie } from 'dexie'
import { beforeAll, expect, test } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { mendDamage, readDamage } from '../../src/sync/mend-damage.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, type Tablet, tabletOf } from '../server-under-test/tablet.ts'

const worker = newName('worker')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker') } }))

async function syncedTablet(): Promise<{ tablet: Tablet; root: Doc; note: Doc; other: Doc }> {
  const [root, other] = [caseOf(worker), caseOf(worker)]
  const note = noteIn(root._id, worker, 'Già sul server')
  await store(worker, root, other, note)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  return { tablet, root, note, other }
}

async function idsOf({ replica }: Tablet): Promise<string[]> {
  const ids: string[] = []
  for await (const docs of replica.all()) ids.push(...docs.map(({ _id }) => _id))
  return ids.sort()
}

/** Changes the stored rows of a table as somebody with the disk in hand would. */
async function tamper<Row>({ vault, replica }: Tablet, table: string, change: (row: Row) => Row | undefined) {
  const database = await new Dexie(`approdo-${vault.id}-${replica.database}`).open()
  for (const row of (await database.table(table).toArray()) as Row[]) {
    const changed = change(row)
    if (changed) await database.table(table).put(changed)
  }
  database.close()
}

const flipped = (sealed: Uint8Array): Uint8Array => sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte))

interface PackRow {
  pack: string
  sealed: Uint8Array
}

test('A damaged pack leaves the rest readable, and comes whole again from the server', async () => {
  const { tablet, root, note, other } = await syncedTablet()
  const before = await idsOf(tablet)
  await tamper<PackRow>(tablet, 'packBodies', (row) =>
    row.pack.startsWith('later:') ? { ...row, sealed: flipped(row.sealed) } : undefined,
  )
  const left = await idsOf(tablet)
  const { fetchable, lost } = await readDamage(tablet.replica)
  // What others have in common with the worker may be in that pack too.
  expect(left).toEqual(before.filter((id) => !fetchable.includes(id)))
  expect(left).toEqual(expect.arrayContaining([root._id, other._id]))
  expect([fetchable.includes(note._id), lost]).toEqual([true, []])

  await mendDamage(tablet.replica, fetchable)
  expect(await tablet.replica.get(root._id)).toMatchObject({ type: 'case' })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.get(note._id)).toMatchObject({ text: 'Già sul server' })
  expect(await tablet.replica.get(other._id)).toMatchObject({ type: 'case' })
  expect(tablet.replica.damage.records()).toEqual([])
})

test('What shares a pack with a damaged record is fetched again with it', async () => {
  const { tablet, root, other } = await syncedTablet()
  const before = await idsOf(tablet)
  await tamper<PackRow>(tablet, 'packBodies', (row) =>
    row.pack.startsWith('first:') ? { ...row, sealed: row.sealed.slice(0, 60) } : undefined,
  )
  await tablet.replica.getMany([root._id])
  expect(tablet.replica.damage.records()).toEqual([root._id])
  const { fetchable } = await readDamage(tablet.replica)
  expect(fetchable).toContain(other._id)
  await mendDamage(tablet.replica, fetchable)
  await tablet.sync()
  expect(await idsOf(tablet)).toEqual(expect.arrayContaining(before))
})

test('A damaged edit that was never sent holds up nothing that is beside it, and is named as lost', async () => {
  const { tablet, root } = await syncedTablet()
  const [broken, whole] = [noteIn(root._id, worker, 'Rovinata'), noteIn(root._id, worker, 'Intera')]
  await tablet.replica.save(broken)
  await tablet.replica.save(whole)
  await tamper<{ id: string; bodies: Record<string, Uint8Array> }>(tablet, 'docs', (row) =>
    row.id === broken._id
      ? {
          ...row,
          bodies: Object.fromEntries(Object.entries(row.bodies).map(([rev, body]) => [rev, flipped(body)])),
        }
      : undefined,
  )
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await as(worker, 'GET', `/sync/m058091/${whole._id}`)).toMatchObject({ text: 'Intera' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 1 })
  expect(await readDamage(tablet.replica)).toEqual({ fetchable: [], lost: [broken._id], drafts: [] })

  await mendDamage(tablet.replica, [broken._id])
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0 })
  await expect(as(worker, 'GET', `/sync/m058091/${broken._id}`)).rejects.toThrow('404')
})

test('Damaged accounting of what was fetched is made anew by the next sync, and loses nothing', async () => {
  const { tablet, root } = await syncedTablet()
  const before = await idsOf(tablet)
  const unsent = noteIn(root._id, worker, 'Scritta senza rete')
  await tablet.replica.save(unsent)
  await tamper<{ id: string; sealed: Uint8Array }>(tablet, 'locals', (row) => ({
    ...row,
    sealed: flipped(row.sealed),
  }))
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await idsOf(tablet)).toEqual(expect.arrayContaining([...before, unsent._id]))
  expect(await as(worker, 'GET', `/sync/m058091/${unsent._id}`)).toMatchObject({ text: 'Scritta senza rete' })
})

test('A case that leaves takes no other with it that shares its damaged pack: that one is named and fetched again', async () => {
  const { tablet, root, other } = await syncedTablet()
  await tamper<PackRow>(tablet, 'packBodies', (row) =>
    row.pack.startsWith('first:') ? { ...row, sealed: flipped(row.sealed) } : undefined,
  )
  await tablet.replica.purge({ scope: root._id })
  expect(tablet.replica.damage.records()).toContain(other._id)
  expect(tablet.replica.damage.records()).not.toContain(root._id)
  const { fetchable } = await readDamage(tablet.replica)
  await mendDamage(tablet.replica, fetchable)
  await tablet.sync()
  expect(await tablet.replica.get(other._id)).toMatchObject({ type: 'case' })
})
