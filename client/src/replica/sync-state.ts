import { isMedia } from '@approdo/schemas'
import { refusalContext } from './receive.ts'
import type { Flag, StoredDoc } from './replica-database.ts'
import { readPacked, readRows } from './rows.ts'
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
  /** Those of them that are pictures and were not refused: they go after everything else. */
  pictures: number
  /** All records that are not deleted. */
  total: number
}

/** The state of every record that the server has not simply taken, by id: all others are received. */
export async function readStates(store: Store): Promise<Map<string, SyncState>> {
  return statesOf(store, await store.db.docs.orderBy('flag').toArray())
}

/** The states of those of these that are here. */
export async function readStatesOf(store: Store, ids: readonly string[]): Promise<Map<string, SyncState>> {
  const rows = await readRows(store, ids)
  return statesOf(
    store,
    rows.filter((row) => row !== undefined),
  )
}

async function statesOf(store: Store, rows: StoredDoc[]): Promise<Map<string, SyncState>> {
  const states = rows.map(async (row): Promise<[string, SyncState]> => [row.id, await stateOf(store, row)])
  return new Map(await Promise.all(states))
}

export async function readState(store: Store, id: string): Promise<SyncState | undefined> {
  return (await readStatesOf(store, [id])).get(id)
}

/** The counts, and how many documents are deletions. */
export async function readCounts(store: Store): Promise<SyncCounts & { gone: number }> {
  const { docs, packs } = store.db
  const [all, gone, flagged, packed] = await store.db.transaction('r', docs, packs, () =>
    Promise.all([
      docs.count(),
      docs.where('gone').equals(1).count(),
      docs.orderBy('flag').toArray(),
      readPacked(store),
    ]),
  )
  const having = (flag: Flag) => flagged.filter((row) => row.flag === flag).length
  return {
    local: having('local'),
    refused: having('refused'),
    conflict: having('conflict'),
    unsent: flagged.filter(({ unsent }) => unsent).length,
    pictures: flagged.filter(({ id, unsent, flag }) => unsent && flag !== 'refused' && isMedia(id)).length,
    total: all - gone + packed.length,
    gone,
  }
}

async function stateOf(store: Store, row: StoredDoc): Promise<SyncState> {
  const state: SyncState = { state: row.flag ?? 'received', unsent: row.unsent !== undefined }
  const [refused] = Object.entries(row.refused ?? {})
  if (!refused) return state
  const [rev, sealed] = refused
  // Without the reason the record is still refused, and the server says it again to who sends it again.
  const reason = await store.damage.unless([], () =>
    store.vault.open(sealed, refusalContext(store, row.id, rev)),
  )
  return reason ? { ...state, reason: new TextDecoder().decode(reason) } : state
}
