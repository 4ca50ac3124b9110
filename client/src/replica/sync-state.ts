import { refusalContext } from './receive.ts'
import type { Flag, StoredDoc } from './replica-database.ts'
import type { Store } from './store.ts'

/** Where a record stands; `received` is said only on the server's word. */
export interface SyncState {
  state: 'received' | Flag
  /** Why the server refused it, in words. */
  reason?: string
  /** Something of it is on this tablet only. */
  unsent: boolean
}

export interface SyncCounts {
  local: number
  refused: number
  conflict: number
  /** Records of which something is on this tablet only, whatever their state: 0 means that all is sent. */
  unsent: number
  /** All records that are not deleted. */
  total: number
}

/** The state of every record, by id; only those that need attention are read. */
export async function readStates(store: Store): Promise<Map<string, SyncState>> {
  const { docs } = store.db
  const [ids, flagged] = await Promise.all([
    docs.toCollection().primaryKeys(),
    docs.orderBy('flag').toArray(),
  ])
  const states = new Map(ids.map((id): [string, SyncState] => [id, { state: 'received', unsent: false }]))
  await Promise.all(flagged.map(async (row) => states.set(row.id, await stateOf(store, row))))
  return states
}

export async function readState(store: Store, id: string): Promise<SyncState | undefined> {
  const row = await store.db.docs.get(id)
  return row && stateOf(store, row)
}

export async function readCounts(store: Store): Promise<SyncCounts> {
  const { docs } = store.db
  const [all, gone, flagged] = await Promise.all([
    docs.count(),
    docs.where('gone').equals(1).count(),
    docs.orderBy('flag').toArray(),
  ])
  const having = (flag: Flag) => flagged.filter((row) => row.flag === flag).length
  return {
    local: having('local'),
    refused: having('refused'),
    conflict: having('conflict'),
    unsent: flagged.filter(({ unsent }) => unsent).length,
    total: all - gone,
  }
}

async function stateOf(store: Store, row: StoredDoc): Promise<SyncState> {
  const state: SyncState = { state: row.flag ?? 'received', unsent: row.unsent !== undefined }
  const [refused] = Object.entries(row.refused ?? {})
  if (!refused) return state
  const [rev, sealed] = refused
  const reason = await store.vault.open(sealed, refusalContext(store, row.id, rev))
  return { ...state, reason: new TextDecoder().decode(reason) }
}
