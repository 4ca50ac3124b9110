import type { Vault } from '../vault/vault.ts'
import { databasePrefix } from '../vault/vaults-database.ts'
import { readAll } from './all.ts'
import { createAnnouncer } from './announcer.ts'
import { createPouchFace } from './as-pouch.ts'
import { readAttachment } from './attachments.ts'
import { type AwaitedMedia, createAwaitedMedia } from './awaited-media.ts'
import { createDamage, type Damage } from './damage.ts'
import { damagedTogether } from './damaged-together.ts'
import type { Doc } from './doc.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createKnownRows } from './known-rows.ts'
import { type PurgeTarget, purge } from './purge.ts'
import { readBase, readConflicts, readWinner, readWinners } from './read.ts'
import { markReceived, markRefused, type Receipt, receiveSnapshot, takeIn } from './receive.ts'
import { openReplicaDatabase, type ReplicaDatabase } from './replica-database.ts'
import { type Saved, saveBeside, saveDoc, saveDocs } from './save.ts'
import type { Store } from './store.ts'
import {
  readCounts,
  readState,
  readStates,
  readStatesOf,
  type SyncCounts,
  type SyncState,
} from './sync-state.ts'

/**
 * One CouchDB database on this tablet, sealed by one vault. Any number of tabs may open it. Everything that reads or
 * writes bodies throws `VaultError` `locked` once the vault is; what was changed on disk is in `damage`, left out where several
 * are read, and `tampered` where one is asked for.
 */
export interface Replica {
  readonly database: string
  /** The winner, unless deleted. */
  get(id: string): Promise<Doc | undefined>
  /** The same of several at once, each in its place. */
  getMany(ids: readonly string[]): Promise<(Doc | undefined)[]>
  /** All winners, a batch at a time: the roots of scopes first, the rest in no order. */
  all(): AsyncGenerator<Doc[], void, undefined>
  /** Saves an edit made here: on `_rev`, or on the winner without. Throws `conflict` when `_rev` is no leaf. */
  save(doc: Doc): Promise<Saved>
  /** Saves an edit of an older revision beside what followed it, for a person to decide. */
  saveBeside(doc: Doc): Promise<Saved>
  /** The same as `save` for several, all or none; `_deleted` deletes, so a decision about a conflict is one step. */
  saveMany(docs: Doc[]): Promise<Saved[]>
  /** Deletes on `_rev`, or on the winner without. */
  remove(doc: { _id: string; _rev?: string }): Promise<Saved>
  /** The leaves that lost, with bodies. */
  conflicts(id: string): Promise<Doc[]>
  /** The revision that a three-way merge starts from, where this tablet still has it. */
  base(id: string): Promise<Doc | undefined>
  attachment(id: string, rev: string, name: string): Promise<Blob>
  state(id: string): Promise<SyncState | undefined>
  /** The states of these records; without ids, of all that the server has not simply taken. */
  states(ids?: readonly string[]): Promise<Map<string, SyncState>>
  counts(): Promise<SyncCounts>
  markReceived(id: string, revs: string[]): Promise<void>
  markAllReceived(receipts: Receipt[]): Promise<void>
  markRefused(id: string, rev: string, reason: string): Promise<void>
  /** Takes documents that the server has, with `_rev` and `_revisions`, in bulk. */
  applySnapshot(docs: Doc[]): Promise<void>
  /** Takes revisions that another tablet has made, to be sent from here; gives how many documents had something new. */
  takeIn(docs: Doc[]): Promise<number>
  /** Whether it was done: not when `unless` of a scope was true. */
  purge(target: PurgeTarget): Promise<boolean>
  /** Tells which documents changed, in this tab or another. */
  subscribe(listener: (ids: string[]) => void): () => void
  readonly drafts: Drafts
  readonly awaited: AwaitedMedia
  readonly damage: Damage
  /** The damaged records with all that share a pack with them: they stand or fall together. */
  damagedTogether(): Promise<string[]>
  /** For PouchDB's replicator, as source and as target. */
  asPouch(): PouchDB.Database
  close(): void
}

/** Opens, or creates, the replica of `database` in this vault; `device` makes its checkpoints this tablet's own. */
export async function openReplica(options: {
  vault: Vault
  database: string
  device: string
}): Promise<Replica> {
  const { vault, database, device } = options
  const name = databasePrefix(vault.id) + database
  const db = openReplicaDatabase(name)
  const instance = `${device}.${await instanceOf(db)}`
  const announcer = createAnnouncer(name)
  const alone: Store['alone'] = (work) => navigator.locks.request(name, work) as ReturnType<typeof work>
  const closing = new AbortController()
  const known = createKnownRows()
  const damage = createDamage()
  const store: Store = { name, database, db, vault, announcer, known, damage, closed: closing.signal, alone }
  const pouch = createPouchFace(store, instance)

  return {
    database,
    get: (id) => readWinner(store, id),
    getMany: (ids) => readWinners(store, ids),
    all: () => readAll(store),
    save: (doc) => saveDoc(store, doc),
    saveBeside: (doc) => saveBeside(store, doc),
    saveMany: (docs) => saveDocs(store, docs),
    remove: ({ _id, _rev }) => saveDoc(store, { _id, _deleted: true, ...(_rev && { _rev }) }),
    conflicts: (id) => readConflicts(store, id),
    base: (id) => readBase(store, id),
    attachment: (id, rev, attachment) => readAttachment(store, id, rev, attachment),
    state: (id) => readState(store, id),
    states: (ids) => (ids ? readStatesOf(store, ids) : readStates(store)),
    async counts() {
      const { gone, ...counts } = await readCounts(store)
      return counts
    },
    markReceived: (id, revs) => markReceived(store, [{ id, revs }]),
    markAllReceived: (receipts) => markReceived(store, receipts),
    markRefused: (id, rev, reason) => markRefused(store, id, rev, reason),
    applySnapshot: (docs) => receiveSnapshot(store, docs),
    takeIn: (docs) => takeIn(store, docs),
    purge: (target) => purge(store, target),
    subscribe: (listener) => announcer.subscribe(listener),
    drafts: createDrafts(store),
    awaited: createAwaitedMedia(store),
    damage,
    damagedTogether: () => damagedTogether(store),
    asPouch: () => pouch as unknown as PouchDB.Database,
    close() {
      pouch.emit('destroyed')
      closing.abort()
      announcer.close()
      db.close()
    },
  }
}

/** Random, made once: a replica lost with its storage comes back as another, with no checkpoint to mislead it. */
function instanceOf(db: ReplicaDatabase): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const stored = await db.meta.get('instance')
    if (typeof stored?.value === 'string') return stored.value
    const value = crypto.randomUUID()
    await db.meta.put({ key: 'instance', value })
    return value
  })
}
