import type { Doc } from '../../src/replica/doc.ts'
import type { SyncCounts } from '../../src/replica/sync-state.ts'
import { saveEdit } from '../../src/stores/records/save-edit.ts'
import { readSyncedScopes, type SyncedScopes } from '../../src/sync/synced-scopes.ts'
import { isStorageFull } from '../../src/vault/storage-full.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { held } from './engine.ts'

/** A record as the tablet has it and as it tells of it. */
export interface HeldRecord {
  doc: Doc
  /** The versions that lost. */
  others: Doc[]
  state: string
  unsent: boolean
}

export interface TabletView {
  records: HeldRecord[]
  counts: SyncCounts
  synced: SyncedScopes
}

/** How a write ended; a tablet may say no, but never lose silently. */
export type Written = { outcome: 'saved' } | { outcome: 'failed'; storageFull: boolean }

async function written(write: () => Promise<unknown>): Promise<Written> {
  try {
    await write()
    return { outcome: 'saved' }
  } catch (error) {
    return { outcome: 'failed', storageFull: isStorageFull(error) }
  }
}

export const save = (docs: Doc[]): Promise<Written> => written(() => held().replica.saveMany(docs))

/** Changes fields of a record as a form does: what changed underneath meanwhile is merged by field. */
export const edit = (id: string, fields: object): Promise<Written> =>
  written(async () => {
    const { replica } = held()
    const doc = await replica.get(id)
    if (!doc) throw new Error(`There is no ${id}`)
    await saveEdit(replica, { ...doc, ...fields }, (_id, rev) => (rev === doc._rev ? doc : undefined))
  })

export async function view(): Promise<TabletView> {
  const { replica } = held()
  const states = await replica.states()
  const records: HeldRecord[] = []
  for await (const docs of replica.all())
    for (const doc of docs) {
      const { state = 'received', unsent = false } = states.get(doc._id) ?? {}
      const others = state === 'conflict' || state === 'refused' ? await replica.conflicts(doc._id) : []
      records.push({ doc, others, state, unsent })
    }
  return { records, counts: await replica.counts(), synced: await readSyncedScopes(replica) }
}

/** Takes the replica off the disk, as a browser short of space does, and leaves the page as it is. */
export async function forget(): Promise<void> {
  const { vault, replica } = held()
  replica.close()
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase(databasePrefix(vault.id) + replica.database)
    request.onsuccess = () => done()
    request.onerror = () => fail(request.error)
  })
}
