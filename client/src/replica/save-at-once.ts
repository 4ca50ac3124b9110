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
 * read, so the body is sealed meanwhile. Gives undefined, having changed nothing, for what takes more than that: an edit
 * without `_rev` of what is here, attachments, and new roots. Throws `conflict`.
 */
export async function saveAtOnce(store: Store, doc: Doc, body: Body): Promise<Saved | undefined> {
  const { _id: id, _rev: parent } = doc
  if (body._attachments || !store.db.isOpen()) return undefined
  const rev = newRevision(parent ? parseRev(parent).pos : 0)
  const sealing = sealBody(store, id, rev, body)
  const saved = await inTransaction(store, id, sealing, (before, sealed) => {
    if (before?.slots || (before && !parent)) return undefined
    const work = workingDoc(id, before)
    addLocal(work, { rev, deleted: doc._deleted === true, body, ...(parent && { parent }) })
    const settled = settle(work)
    work.bodies.set(rev, sealed)
    const row = { ...settled, seq: 0, bodies: Object.fromEntries(work.bodies) }
    return isUnsentRoot(row) ? undefined : row
  })
  if (!saved) return undefined
  store.announcer.announce([id])
  return { id, rev }
}

/**
 * Reads the row of a document, and writes what `edit` makes of it and of the sealed body under the next sequence number;
 * whether it did. On bare IndexedDB: all reads are asked for together, and the commit does not wait for the answer to the
 * last write. A transaction ends when nothing is asked of it, so it is asked again until the body is sealed.
 */
function inTransaction(
  store: Store,
  id: string,
  sealing: Promise<Sealed>,
  edit: (before: StoredDoc | undefined, sealed: Sealed) => StoredDoc | undefined,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = store.db.backendDB().transaction(['docs', 'packs', 'meta'], 'readwrite')
    const [docs, packs, meta] = ['docs', 'packs', 'meta'].map((name) => transaction.objectStore(name))
    if (!docs || !packs || !meta) throw new TypeError('A store is missing')
    let failure: unknown
    let sealed: Sealed | undefined
    let written = false
    const fail = (error: unknown) => {
      failure = error
      transaction.abort()
    }
    sealing.then((done) => {
      sealed = done
    }, fail)
    transaction.oncomplete = () => resolve(written)
    transaction.onabort = () => reject(failure ?? transaction.error)
    const own: IDBRequest<StoredDoc | undefined> = docs.get(id)
    const pack: IDBRequest<StoredPack | undefined> = packs.index('ids').get(id)
    const readSequence = () => {
      const sequence: IDBRequest<{ value: number } | undefined> = meta.get('seq')
      sequence.onsuccess = () => {
        if (failure) return
        if (!sealed) return readSequence()
        try {
          const row = edit(own.result ?? rowIn(pack.result, id), sealed)
          if (row) {
            row.seq = (sequence.result?.value ?? 0) + 1
            docs.put(row)
            meta.put({ key: 'seq', value: row.seq })
            written = true
          }
          transaction.commit()
        } catch (error) {
          fail(error)
        }
      }
    }
    readSequence()
  })
}

function rowIn(pack: StoredPack | undefined, id: string): StoredDoc | undefined {
  const doc = pack?.docs.find((one) => one.id === id)
  return pack && doc && packedRow(pack.pack, doc)
}
