import type { Database } from './database.ts'
import { couchError, problemOf } from './errors.ts'
import type { JsonObject, PouchDocument } from './pouch.ts'

// PouchDB keeps notes of its own as local documents, among them paths that it deletes: clients get a space apart.
const prefix = '_local/client:'
const namesId = '_local/names'

export const isLocalId = (id: string): boolean => id.startsWith('_local/')
const inside = (id: string) => prefix + id.slice('_local/'.length)

export async function readLocal(database: Database, id: string): Promise<PouchDocument> {
  const doc = await database.pouch.get(inside(id))
  return { ...doc, _id: id }
}

export async function writeLocal(
  database: Database,
  doc: JsonObject & { _id: string },
): Promise<{ ok: true; id: string; rev: string }> {
  if (doc._deleted === true) return removeLocal(database, doc._id, doc._rev)
  const { _attachments, _revisions, ...kept } = doc
  const { rev } = await database.pouch.put({ ...kept, _id: inside(doc._id) })
  await changeNames(database, (names) => (names.has(doc._id) ? false : names.add(doc._id)))
  return { ok: true, id: doc._id, rev }
}

export async function removeLocal(
  database: Database,
  id: string,
  rev: unknown,
): Promise<{ ok: true; id: string; rev: string }> {
  const current = await readLocal(database, id)
  if (rev !== undefined && rev !== current._rev) throw couchError('conflict', 'Document update conflict.')
  await database.pouch.put({ _id: inside(id), _rev: current._rev, _deleted: true })
  await changeNames(database, (names) => names.delete(id))
  return { ok: true, id, rev: '0-0' }
}

/** The ids of the local documents, in order. */
export async function localIds(database: Database): Promise<string[]> {
  return [...(await readNames(database)).names].sort()
}

async function readNames(database: Database): Promise<{ names: Set<string>; rev: string | undefined }> {
  try {
    const doc = await database.pouch.get(namesId)
    return { names: new Set(Array.isArray(doc.names) ? doc.names : []), rev: doc._rev }
  } catch (failed) {
    if (problemOf(failed).status !== 404) throw failed
    return { names: new Set(), rev: undefined }
  }
}

async function changeNames(database: Database, change: (names: Set<string>) => unknown): Promise<void> {
  for (;;) {
    const { names, rev } = await readNames(database)
    if (change(names) === false) return
    try {
      await database.pouch.put({ _id: namesId, ...(rev ? { _rev: rev } : {}), names: [...names] })
      return
    } catch (failed) {
      // Someone else changed the list in between: read it again.
      if (problemOf(failed).status !== 409) throw failed
    }
  }
}
