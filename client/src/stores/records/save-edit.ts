import { mergeDocuments } from '@approdo/schemas'
import type { Doc } from '../../replica/doc.ts'
import type { Replica } from '../../replica/open-replica.ts'
import { ReplicaError } from '../../replica/replica-error.ts'

/**
 * Saves an edit that began on `edit._rev`. Where the record changed meanwhile (by sync, or in another tab), edits of
 * other fields are merged; an edit of the same field is saved beside the other one, for a person to decide. An edit
 * of what was deleted meanwhile brings it back. Returns what is stored now.
 */
export async function saveEdit(
  replica: Replica,
  edit: Doc,
  recent: (id: string, rev: string | undefined) => Doc | undefined,
): Promise<Doc> {
  for (;;) {
    const saved = await trySave(replica, edit)
    if (saved) return saved
    const theirs = await replica.get(edit._id)
    if (!theirs) return recreate(replica, edit)
    const base = recent(edit._id, edit._rev) ?? (await serverBase(replica, edit))
    const { merged, overlaps } = mergeDocuments<Doc>(base, edit, theirs)
    if (overlaps.length > 0) return saveBeside(replica, edit)
    const both = await trySave(replica, { ...merged, _id: edit._id, _rev: theirs._rev })
    if (both) return both
  }
}

/** Undefined when `_rev` is no longer the newest. */
async function trySave(replica: Replica, doc: Doc): Promise<Doc | undefined> {
  try {
    const { rev } = await replica.save(doc)
    return { ...doc, _rev: rev }
  } catch (error) {
    if (error instanceof ReplicaError && error.code === 'conflict') return undefined
    throw error
  }
}

async function recreate(replica: Replica, { _rev, ...doc }: Doc): Promise<Doc> {
  const { rev } = await replica.save(doc as Doc)
  return { ...doc, _id: doc._id as string, _rev: rev }
}

async function serverBase(replica: Replica, { _id, _rev }: Doc): Promise<Doc | undefined> {
  const base = await replica.base(_id)
  return base?._rev === _rev ? base : undefined
}

async function saveBeside(replica: Replica, doc: Doc): Promise<Doc> {
  const { rev } = await replica.saveBeside(doc)
  return { ...doc, _rev: rev }
}
