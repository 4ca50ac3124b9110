import type { Body, Doc } from './doc.ts'
import type { Sealed, StoredDoc, StoredPack } from './replica-database.ts'
import { parseRev } from './rev-tree.ts'
import { packedRow } from './rows.ts'
import type { Saved } from './save.ts'
import { isUnsentRoot } from './sequencer.ts'
import { type Store, sealBody } from './store.ts'
import { addLocal, newRevision, settle, workingDoc } from './working-doc.ts'

/**
 * Saves one edit in a single transaction, without waiting for other tabs: its revision is known before its row is
 * read, so the body is sealed first. A row that this tab knows is not read again while the sequence stands where it was.
 * Gives undefined, having changed nothing, for what takes more than that: an edit without `_rev` of what is here,
 * attachments, and new roots. Throws `conflict`.
 */
export async function saveAtOnce(store: Store, doc: Doc, body: Body): Promise<Saved | undefined> {
  const { _id: id, _rev: parent } = doc
  if (body._attachments || !store.db.isOpen()) return undefined
  const rev = newRevision(parent ? parseRev(parent).pos : 0)
  const sealed = await sealBody(store, id, rev, body)
  const edited = (before: StoredDoc | undefined) => {
    if (before?.slots || (before && !parent)) return undefined
    return editedRow(
      id,
      before,
      { rev, deleted: doc._deleted === true, body, ...(parent && { parent }) },
      sealed,
    )
  }
  const outcome =
    (store.known.has(id) && (await onKnownRow(store, id, edited))) || (await onStoredRow(store, id, edited))
  if (outcome === 'left') return undefined
  store.announcer.announce([id])
  return { id, rev }
}

type Edited = (before: StoredDoc | undefined) => StoredDoc | undefined
type Outcome = 'written' | 'left'

/** Undefined for a new root, which has to go before its scope's other documents. */
function editedRow(
  id: string,
  before: StoredDoc | undefined,
  edit: Parameters<typeof addLocal>[1] & { rev: string },
  sealed: Sealed,
): StoredDoc | undefined {
  const work = workingDoc(id, before)
  addLocal(work, edit)
  const settled = settle(work)
  work.bodies.set(edit.rev, sealed)
  const row = { ...settled, seq: 0, bodies: Object.fromEntries(work.bodies) }
  return isUnsentRoot(row) ? undefined : row
}

/** Undefined, having changed nothing, when the row may be another one by now. */
function onKnownRow(store: Store, id: string, edited: Edited): Promise<Outcome | undefined> {
  return inTransaction(store, ['docs', 'meta'], async (transaction) => {
    const sequence = await readSequence(transaction)
    const before = store.known.at(sequence, id)
    return before && write(store, transaction, sequence, edited(before))
  })
}

function onStoredRow(store: Store, id: string, edited: Edited): Promise<Outcome> {
  return inTransaction(store, ['docs', 'packs', 'meta'], async (transaction) => {
    const [sequence, own, pack] = await Promise.all([
      readSequence(transaction),
      answer<StoredDoc | undefined>(transaction.objectStore('docs').get(id)),
      answer<StoredPack | undefined>(transaction.objectStore('packs').index('ids').get(id)),
    ])
    return write(store, transaction, sequence, edited(own ?? rowIn(pack, id)))
  })
}

function write(
  store: Store,
  transaction: IDBTransaction,
  sequence: number,
  row: StoredDoc | undefined,
): Outcome {
  if (!row) return 'left'
  row.seq = sequence + 1
  transaction.objectStore('docs').put(row)
  transaction.objectStore('meta').put({ key: 'seq', value: row.seq })
  transaction.addEventListener('complete', () => store.known.wrote(sequence, row.seq, [row]))
  return 'written'
}

/** On bare IndexedDB, which takes half the time of Dexie here. What `work` throws undoes everything. */
async function inTransaction<T>(
  store: Store,
  names: string[],
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const transaction = store.db.backendDB().transaction(names, 'readwrite')
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  transaction.addEventListener('complete', () => resolve())
  transaction.addEventListener('abort', () => reject(transaction.error))
  try {
    const result = await work(transaction)
    // The commit does not wait for the answer to the last write.
    transaction.commit()
    await ended
    return result
  } catch (error) {
    ended.catch(() => {})
    abort(transaction)
    throw error
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself, which is why `work` failed.
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function readSequence(transaction: IDBTransaction): Promise<number> {
  const stored: { value: number } | undefined = await answer(transaction.objectStore('meta').get('seq'))
  return stored?.value ?? 0
}

function rowIn(pack: StoredPack | undefined, id: string): StoredDoc | undefined {
  const doc = pack?.docs.find((one) => one.id === id)
  return pack && doc && packedRow(pack.pack, doc)
}
