import { newScope } from '@approdo/schemas'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import type { Replica } from '../../src/replica/open-replica.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { countRows, personDoc, useReplica } from './test-replica.ts'

const received = (id: string, fields: object = {}): Doc => {
  const hash = id.replaceAll(/\W/g, '')
  return { ...personDoc(id, fields), _rev: `2-${hash}`, _revisions: { start: 2, ids: [hash, 'first'] } }
}
const snapshotOf = (scope: string, count: number): Doc[] =>
  Array.from({ length: count }, (_none, at) => received(`${scope}:note:${String(at).padStart(4, '0')}`))

async function idsIn(replica: Replica): Promise<string[]> {
  const ids: string[] = []
  for await (const docs of replica.all()) ids.push(...docs.map(({ _id }) => _id))
  return ids.sort()
}

async function withStores(vault: Vault, work: (database: Dexie) => Promise<void>): Promise<void> {
  const database = await new Dexie(`${databasePrefix(vault.id)}m058091`).open()
  await work(database)
  database.close()
}

test('a snapshot takes a few rows, and every document of it is read, counted and listed', async () => {
  const { replica, vault } = await useReplica()
  const docs = snapshotOf('case:1', 250)
  await replica.applySnapshot(docs)
  expect(await countRows(vault, 'packs')).toBe(3)
  expect(await countRows(vault, 'docs')).toBe(0)
  const { _revisions, ...plain } = docs[120] as Doc
  expect(await replica.get(plain._id)).toEqual(plain)
  expect(await replica.getMany(['none', plain._id, docs[3]?._id ?? ''])).toEqual([
    undefined,
    plain,
    expect.objectContaining({ _rev: docs[3]?._rev }),
  ])
  expect(await replica.counts()).toMatchObject({ total: 250, unsent: 0 })
  expect(await replica.states([plain._id])).toEqual(
    new Map([[plain._id, { state: 'received', unsent: false }]]),
  )
  expect((await replica.states()).size).toBe(0)
  expect(await idsIn(replica)).toEqual(docs.map(({ _id }) => _id))
  const { results } = await replica.asPouch().changes({ since: 200 })
  expect(results.map(({ id }) => id)).toEqual(docs.slice(200).map(({ _id }) => _id))
})

test('the roots of scopes are read before everything else, also when one was edited', async () => {
  const { replica } = await useReplica()
  const [one, two] = [newScope('case'), newScope('case')]
  await replica.applySnapshot([
    received(one),
    ...snapshotOf(one, 120),
    received(two),
    ...snapshotOf(two, 120),
  ])
  await replica.save(personDoc(one, { text: 'corretto' }))
  const order: string[] = []
  for await (const docs of replica.all()) order.push(...docs.map(({ _id }) => _id))
  expect(order.slice(0, 2).sort()).toEqual([one, two].sort())
  expect(order).toHaveLength(242)
})

test('an edit takes its document out of the pack, with what it began from as its base', async () => {
  const { replica } = await useReplica()
  const docs = snapshotOf('case:1', 30)
  await replica.applySnapshot(docs)
  const { _id, _rev } = docs[7] as Doc
  const saved = await replica.save({ ...personDoc(_id, { text: 'corretto' }), _rev })
  expect(await replica.get(_id)).toMatchObject({ text: 'corretto', _rev: saved.rev })
  expect(await replica.base(_id)).toEqual({ ...personDoc(_id), _rev })
  expect(await replica.counts()).toMatchObject({ total: 30, local: 1 })
  expect(await idsIn(replica)).toHaveLength(30)
  await replica.remove({ _id: docs[8]?._id ?? '' })
  expect(await replica.counts()).toMatchObject({ total: 29, local: 2, unsent: 2 })
  expect(await idsIn(replica)).not.toContain(docs[8]?._id)
})

test('the same snapshot again changes nothing, and a newer one what is new', async () => {
  const { replica } = await useReplica()
  const docs = snapshotOf('case:1', 30)
  await replica.applySnapshot(docs)
  await replica.applySnapshot(docs)
  expect(await replica.counts()).toMatchObject({ total: 30 })
  const newer = { ...received(docs[4]?._id ?? '', { text: 'nuovo' }), _rev: '3-newer' }
  await replica.applySnapshot([
    { ...newer, _revisions: { start: 3, ids: ['newer', ...(docs[4]?._revisions?.ids ?? [])] } },
    received('case:1:note:zzz'),
  ])
  expect(await replica.get(newer._id)).toMatchObject({ text: 'nuovo', _rev: '3-newer' })
  expect(await replica.conflicts(newer._id)).toEqual([])
  expect(await idsIn(replica)).toHaveLength(31)
})

test('a purged scope leaves the pack that it shared, and the others in it stay', async () => {
  const { replica, vault } = await useReplica()
  await replica.applySnapshot([
    ...snapshotOf('case:1', 5),
    received('case:2'),
    ...snapshotOf('case:2', 5),
    ...snapshotOf('case:20', 2),
  ])
  await replica.save(personDoc('case:1:note:0001', { text: 'corretto' }))
  await replica.save(personDoc('case:2:note:0001', { text: 'corretto' }))
  await replica.purge({ scope: 'case:2' })
  expect(await idsIn(replica)).toEqual([
    ...snapshotOf('case:1', 5).map(({ _id }) => _id),
    'case:20:note:0000',
    'case:20:note:0001',
  ])
  expect(await replica.base('case:1:note:0001')).toMatchObject({ text: personDoc('').text })
  expect(await replica.get('case:2')).toBeUndefined()
  await replica.purge({ scope: 'case:1' })
  await replica.purge({ ids: ['case:20:note:0000', 'case:20:note:0001'] })
  expect(await countRows(vault, 'packs')).toBe(0)
  expect(await countRows(vault, 'packBodies')).toBe(0)
  await replica.applySnapshot(snapshotOf('case:2', 5))
  expect(await replica.counts()).toMatchObject({ total: 5 })
})

test('what was deleted, has several leaves or is a stub of a photo is kept as ever', async () => {
  const { replica, vault } = await useReplica()
  const branch = (hash: string): Doc => ({
    ...personDoc('a', { text: hash }),
    _rev: `2-${hash}`,
    _revisions: { start: 2, ids: [hash, 'root'] },
  })
  const gone = { _id: 'b', _rev: '2-gone', _deleted: true, _revisions: { start: 2, ids: ['gone', 'root'] } }
  await replica.applySnapshot([branch('aa'), branch('bb'), gone, received('c')])
  expect(await countRows(vault, 'docs')).toBe(2)
  expect((await replica.state('a'))?.state).toBe('conflict')
  expect(await replica.get('b')).toBeUndefined()
  expect(await replica.counts()).toMatchObject({ total: 2, conflict: 1 })
})

test('packs swapped, bodies under another revision or name, and a flipped bit are found out', async () => {
  const { replica, vault } = await useReplica()
  await replica.applySnapshot(snapshotOf('case:1', 3))
  await replica.applySnapshot(snapshotOf('case:2', 3))
  const [one, two] = ['case:1:note:0000', 'case:2:note:0000']
  await withStores(vault, async (database) => {
    const packs = await database.table('packs').toArray()
    const pack = packs.find(({ ids }) => ids.includes(one))
    pack.docs[0].revisions.ids[0] = 'other'
    await database.table('packs').put(pack)
  })
  expect(await readable(replica, [one, two])).toEqual([two])
  expect(await idsIn(replica)).toEqual(['case:2:note:0000', 'case:2:note:0001', 'case:2:note:0002'])

  const { replica: other, vault: second } = await useReplica()
  await other.applySnapshot(snapshotOf('case:1', 3))
  await other.applySnapshot(snapshotOf('case:2', 3))
  await withStores(second, async (database) => {
    const [a, b] = await database.table('packBodies').toArray()
    await database.table('packBodies').bulkPut([
      { pack: a.pack, sealed: b.sealed },
      { pack: b.pack, sealed: a.sealed },
    ])
  })
  await expect(other.get(one)).rejects.toMatchObject({ code: 'tampered' })
  expect(await readable(other, [one, 'case:1:note:0001'])).toEqual([])

  const { replica: third, vault: last } = await useReplica()
  await third.applySnapshot(snapshotOf('case:1', 3))
  await withStores(last, async (database) => {
    const [row] = await database.table('packBodies').toArray()
    row.sealed[40] ^= 1
    await database.table('packBodies').put(row)
  })
  await expect(third.get(one)).rejects.toMatchObject({ code: 'tampered' })
  expect(await idsIn(third)).toEqual([])
  expect(third.damage.records()).toHaveLength(3)
})

async function readable(replica: Replica, ids: string[]): Promise<string[]> {
  return (await replica.getMany(ids)).flatMap((doc) => (doc ? [doc._id] : []))
}

test('a name in a snapshot is nowhere in clear', async () => {
  const { replica, vault } = await useReplica()
  await replica.applySnapshot(snapshotOf('case:1', 50))
  const found: string[] = []
  await withStores(vault, async (database) => {
    for (const table of database.tables)
      await table.each((row) => {
        const bytes = row.sealed instanceof Uint8Array ? row.sealed : new Uint8Array()
        const text = JSON.stringify({ ...row, sealed: undefined }) + new TextDecoder('latin1').decode(bytes)
        if (/Amina|Diallo/.test(text)) found.push(table.name)
      })
  })
  expect(await replica.get('case:1:note:0000')).toMatchObject({ text: expect.stringContaining('Amina') })
  expect(found).toEqual([])
})
