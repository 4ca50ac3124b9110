import type { Replica } from '../replica/open-replica.ts'
import { getLocal } from './checkpoint.ts'
import type { TabletBudget } from './holdings.ts'

/** What this tablet has of a database. Kept in the replica as a `_local` document, which never leaves it. */
export interface SyncedScopes {
  /** The scopes that are here whole. */
  scopes: string[]
  /** A snapshot that has begun and not ended. */
  snapshot?: { scopes: string[]; after?: string }
  /** The server's time at the last sync that went well. */
  syncedAt?: string
  /** How far the summaries go: the server's token, and once all are here what `/sync/scopes` said then. */
  summaries?: { since: string; told?: string }
  /** How full the tablet was then. */
  budget?: TabletBudget
}

const id = '_local/approdo-scopes'

export async function readSyncedScopes(replica: Replica): Promise<SyncedScopes> {
  const stored = await getLocal(replica.asPouch(), id)
  return (stored?.synced as SyncedScopes | undefined) ?? { scopes: [] }
}

export async function writeSyncedScopes(replica: Replica, synced: SyncedScopes): Promise<void> {
  const pouch = replica.asPouch()
  const before = await getLocal(pouch, id)
  const doc = { _id: id, synced, ...(before && { _rev: before._rev }) }
  await pouch.put(doc)
}
