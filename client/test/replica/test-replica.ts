import { Dexie } from 'dexie'
import indexeddb from 'pouchdb-adapter-indexeddb'
import { onTestFinished } from 'vitest'
import { openReplica, type Replica } from '../../src/replica/open-replica.ts'
import { Pouch as PouchDB } from '../../src/sync/pouchdb.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { makeVault } from '../vault/test-vaults.ts'

PouchDB.plugin(indexeddb)

/** A replica in a vault of its own, removed after the test; `vault` makes it another tab on the same one. */
export async function useReplica(
  options: { vault?: Vault } = {},
): Promise<{ replica: Replica; vault: Vault }> {
  const vault = options.vault ?? (await makeVault())
  const replica = await openReplica({ vault, database: 'm058091', device: 'tablet' })
  onTestFinished(() => {
    replica.close()
    indexedDB.deleteDatabase(`${databasePrefix(vault.id)}m058091`)
  })
  return { replica, vault }
}

/** PouchDB as its makers ship it, on its own IndexedDB adapter. */
export function useStock(): PouchDB.Database {
  const stock = new PouchDB(`stock-${crypto.randomUUID()}`, { adapter: 'indexeddb' })
  onTestFinished(() => stock.destroy())
  return stock
}

/** One replication by PouchDB's own replicator, to its end. */
export function replicate(
  source: PouchDB.Database,
  target: PouchDB.Database,
  options: PouchDB.Replication.ReplicateOptions = {},
): Promise<PouchDB.Replication.ReplicationResultComplete<object>> {
  return Promise.resolve(PouchDB.replicate(source, target, { batch_size: 50, ...options }))
}

/** Everything that CouchDB semantics fix about a database: per document the winner, the leaves, and their ancestry. */
export async function revisionsIn(database: PouchDB.Database): Promise<Record<string, unknown>> {
  const { results } = await database.changes({ since: 0, style: 'all_docs' })
  const wanted = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })))
  const got = wanted.length ? await database.bulkGet({ docs: wanted, revs: true }) : { results: [] }
  const leaves = got.results.flatMap(({ id, docs }) =>
    docs.map((row) => ({ id, doc: 'ok' in row ? row.ok : row })),
  )
  const main = await database.changes({ since: 0, style: 'main_only' })
  const rows = main.results.map(({ id, deleted, changes }) => {
    const own = leaves.filter((leaf) => leaf.id === id).map(({ doc }) => doc)
    return [id, { deleted: deleted === true, winner: changes[0]?.rev, leaves: own.sort(byRevision) }] as const
  })
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function byRevision(a: object, b: object): number {
  const rev = (doc: object) => ('_rev' in doc ? String(doc._rev) : '')
  return rev(a) < rev(b) ? -1 : 1
}

/** A document such as the app writes, with a person's name in it. */
export function personDoc(id: string, fields: object = {}) {
  return { _id: id, type: 'note', schemaVersion: 1, text: 'Amina Diallo ha trovato casa', ...fields }
}

/** How many rows one store of the replica holds. */
export async function countRows(vault: Vault, store: string): Promise<number> {
  const database = await new Dexie(`${databasePrefix(vault.id)}m058091`).open()
  const count = await database.table(store).count()
  database.close()
  return count
}
