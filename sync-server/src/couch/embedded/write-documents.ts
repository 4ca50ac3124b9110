import { prepareAttachments } from './attachments-in.ts'
import type { Database } from './database.ts'
import { checkDesign } from './design-check.ts'
import { checkDocument } from './document-check.ts'
import { couchError, problemOf } from './errors.ts'
import { isLocalId, writeLocal } from './local-documents.ts'
import type { JsonObject } from './pouch.ts'

export type Written =
  | { ok: true; id: string; rev: string }
  | { id: string; rev?: string; error: string; reason: string }

/**
 * Stores documents, `_local` ones included, and wakes the feeds. Malformed input throws and nothing is stored;
 * a conflict is a row of the answer. Without `newEdits` only failed rows are answered, as CouchDB does.
 */
export async function writeDocuments(
  database: Database,
  given: unknown[],
  newEdits: boolean,
): Promise<Written[]> {
  const docs = given.map(checkDocument)
  const stored = docs.filter((doc) => !isLocalId(doc._id))
  for (const doc of stored) {
    checkDesign(doc)
    if (!newEdits && doc._rev === undefined && doc._revisions === undefined) {
      throw couchError('bad_request', 'A revision is needed when new_edits is false')
    }
    if (doc._deleted === true) delete doc._attachments
    await prepareAttachments(database.pouch, doc)
  }
  const ids = stored.map((doc) => doc._id)
  const rows =
    stored.length === 0 ? [] : await database.pouch.bulkDocs({ docs: stored }, { new_edits: newEdits })
  if (rows.some((row) => 'ok' in row) || !newEdits) database.events.emit('change')

  if (!newEdits) return [...rows.map((row) => answerOf(row, row.id)), ...(await locals(database, docs))]
  const answers = rows.map((row, at) => answerOf(row, ids[at] ?? ''))
  const others = await locals(database, docs)
  return docs.map((doc) => (isLocalId(doc._id) ? others.shift() : answers.shift())).filter((row) => !!row)
}

/** Stores one document; a conflict throws. */
export async function writeDocument(
  database: Database,
  given: JsonObject & { _id: string },
  newEdits = true,
): Promise<{ ok: true; id: string; rev: string }> {
  const [row] = await writeDocuments(database, [given], newEdits)
  if (row && 'ok' in row) return row
  if (row) throw couchError(row.error === 'conflict' ? 'conflict' : 'bad_request', row.reason)
  return { ok: true, id: given._id, rev: revisionOf(given) }
}

function revisionOf(doc: JsonObject): string {
  const known = doc._revisions as { start: number; ids: string[] } | undefined
  return known ? `${known.start}-${known.ids[0]}` : String(doc._rev)
}

async function locals(database: Database, docs: (JsonObject & { _id: string })[]): Promise<Written[]> {
  const answers: Written[] = []
  for (const doc of docs.filter(({ _id }) => isLocalId(_id))) {
    answers.push(
      await writeLocal(database, doc).catch((failed: unknown) => {
        const { error, reason } = problemOf(failed)
        return { id: doc._id, error, reason }
      }),
    )
  }
  return answers
}

function answerOf(row: unknown, id: string): Written {
  if (typeof row === 'object' && row !== null && 'ok' in row) return row as Written
  const { error, reason } = problemOf(row)
  return { id, error, reason }
}
