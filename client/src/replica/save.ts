import { change } from './change.ts'
import { type Body, type Doc, plainBody } from './doc.ts'
import { ReplicaError } from './replica-error.ts'
import { saveAtOnce } from './save-at-once.ts'
import type { Store } from './store.ts'
import { addLocal } from './working-doc.ts'

export interface Saved {
  id: string
  rev: string
}

/**
 * Saves edits made here, all or none, in one transaction: each a new leaf on `_rev`, or on the winner without
 * `_rev`; `_deleted` makes a deletion. With `beside`, an edit of an older revision stands beside what followed it, as
 * a conflict. Throws `conflict`, `badDocument` or `missingAttachment`.
 */
export function saveDocs(store: Store, docs: Doc[], { beside = false } = {}): Promise<Saved[]> {
  const edits = docs.map((doc) => ({ doc, body: bodyOf(doc) }))
  return change(
    store,
    docs.map(({ _id }) => _id),
    (works) =>
      edits.map(({ doc, body }) => {
        const work = works.get(doc._id)
        if (!work) throw new ReplicaError('missing', doc._id)
        const edit = { deleted: doc._deleted === true, body, beside, ...(doc._rev && { parent: doc._rev }) }
        return { id: doc._id, rev: addLocal(work, edit) }
      }),
  )
}

/** The same for one edit, which mostly takes a single transaction. */
export async function saveDoc(store: Store, doc: Doc): Promise<Saved> {
  const atOnce = await saveAtOnce(store, doc, bodyOf(doc))
  if (atOnce) return atOnce
  const [saved] = await saveDocs(store, [doc])
  if (!saved) throw new ReplicaError('missing', doc._id)
  return saved
}

/** The same for an edit of an older revision, which then stands beside what followed it. */
export async function saveBeside(store: Store, doc: Doc): Promise<Saved> {
  const [saved] = await saveDocs(store, [doc], { beside: true })
  if (!saved) throw new ReplicaError('missing', doc._id)
  return saved
}

/** Throws `badDocument`: a field of CouchDB's own making would be lost on the way. */
function bodyOf(doc: Doc): Body {
  if (typeof doc._id !== 'string' || !doc._id || doc._id.startsWith('_'))
    throw new ReplicaError('badDocument', doc._id)
  const strange = Object.keys(doc).find((field) => field.startsWith('_') && !knownFields.has(field))
  if (strange) throw new ReplicaError('badDocument', doc._id)
  return plainBody(doc)
}

const knownFields = new Set(['_id', '_rev', '_deleted', '_revisions', '_conflicts', '_attachments'])
