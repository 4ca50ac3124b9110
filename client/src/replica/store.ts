import type { Vault } from '../vault/vault.ts'
import type { Announcer } from './announcer.ts'
import type { DamageBook } from './damage.ts'
import type { Body } from './doc.ts'
import type { KnownRows } from './known-rows.ts'
import type { ReplicaDatabase, Sealed } from './replica-database.ts'

/** What the parts of one replica share. */
export interface Store {
  /** Unique over vaults and databases: names the lock and the channel. */
  name: string
  /** The CouchDB database, part of every sealing context. */
  database: string
  db: ReplicaDatabase
  vault: Vault
  announcer: Announcer
  known: KnownRows
  damage: DamageBook
  /** Aborted by `close`: whatever waits for changes ends. */
  closed: AbortSignal
  /** Runs alone among all tabs: read, merge, seal and write are one step. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** Binds sealed bytes to their place, so that no record can stand in for another. */
export function context(store: Store, kind: string, ...place: string[]): string {
  return [store.database, kind, ...place].join('\n')
}

export function sealBody(store: Store, id: string, rev: string, body: Body): Promise<Sealed> {
  return store.vault.sealJson(body, context(store, 'body', id, rev))
}
