import { parseScope } from '@approdo/schemas'
import { VaultError } from '../vault/vault-error.ts'
import type { Doc } from './doc.ts'
import { isFirst, openPack } from './packs.ts'
import { readRevision } from './read.ts'
import type { Sealed, StoredPack } from './replica-database.ts'
import { revisionOf } from './rows.ts'
import type { Store } from './store.ts'

/** Documents per read: one `getAll` and one burst of WebCrypto each. */
const batchSize = 1000
const packsPerBatch = 10

/**
 * All winners that are no deletions, a batch at a time, roots of scopes first; the next is read while one is opened.
 * What can't be opened is left out, and noted as damaged.
 */
export async function* readAll(store: Store): AsyncGenerator<Doc[], void, undefined> {
  const { db } = store
  const [packs, own] = await db.transaction('r', db.packs, db.docs, () =>
    Promise.all([db.packs.toCollection().primaryKeys(), db.docs.toCollection().primaryKeys()]),
  )
  const ownRow = new Set(own)
  const fromPacks = (names: string[]) => readPacks(store, names, ownRow)
  const fromRows = (ids: string[]) => readOwn(store, ids)
  const isRoot = (id: string) => parseScope(id) !== undefined
  yield* ahead(batchSize, packs.filter(isFirst), fromPacks)
  yield* ahead(batchSize, own.filter(isRoot), fromRows)
  yield* ahead(
    packsPerBatch,
    packs.filter((name) => !isFirst(name)),
    fromPacks,
  )
  yield* ahead(
    batchSize,
    own.filter((id) => !isRoot(id)),
    fromRows,
  )
}

async function* ahead(
  size: number,
  keys: string[],
  read: (keys: string[]) => Promise<Doc[]>,
): AsyncGenerator<Doc[], void, undefined> {
  const at = (from: number) => (from < keys.length ? read(keys.slice(from, from + size)) : undefined)
  let next = at(0)
  for (let from = size; next; from += size) {
    const docs = await next
    next = at(from)
    // Whoever stops listening half-way leaves it unread; it may fail by then, with the replica closed.
    next?.catch(() => {})
    yield docs
  }
}

async function readPacks(store: Store, names: string[], ownRow: Set<string>): Promise<Doc[]> {
  const { db } = store
  // In one transaction: a purge rewrites both.
  const [packs, bodies] = await db.transaction('r', db.packs, db.packBodies, () =>
    Promise.all([db.packs.bulkGet(names), db.packBodies.bulkGet(names)]),
  )
  const opened = packs.map(async (pack, at) => {
    if (!pack) return []
    const ids = pack.ids.filter((id) => !ownRow.has(id))
    const docs = await store.damage.unless(ids, () => openWhole(store, pack, bodies[at]?.sealed))
    return ownRow.size === 0 ? docs : docs?.filter(({ _id }) => !ownRow.has(_id))
  })
  const docs = await Promise.all(opened)
  return docs.flatMap((some) => some ?? [])
}

/** Throws `tampered` unless the pack has just the revisions that are listed. */
async function openWhole(store: Store, pack: StoredPack, sealed: Sealed | undefined): Promise<Doc[]> {
  if (!sealed) throw new VaultError('tampered')
  const docs = await openPack(store, pack.pack, sealed)
  const inPlace = pack.docs.every(
    ({ id, revisions }, place) => docs[place]?._id === id && docs[place]?._rev === revisionOf(revisions),
  )
  if (!inPlace || docs.length !== pack.docs.length) throw new VaultError('tampered')
  return docs
}

async function readOwn(store: Store, ids: string[]): Promise<Doc[]> {
  const rows = await store.db.docs.bulkGet(ids)
  const docs = rows.map((row) => {
    if (!row || row.gone) return undefined
    return store.damage.unless([row.id], () => readRevision(store, row, row.win))
  })
  return (await Promise.all(docs)).filter((doc) => doc !== undefined)
}
