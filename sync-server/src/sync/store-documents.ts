import { ask } from '../couch/ask.ts'
import { isCouchFailure } from '../couch/couch-failure.ts'
import { type PushedDocument, revisionOf } from './pushed-document.ts'
import type { SyncContext } from './sync-context.ts'

/** CouchDB's word on a document: stored, or in conflict with what is there. */
export type StoredRow =
  | { ok: true; id: string; rev: string }
  | { id: string; error: 'conflict'; reason: string }

type CouchRow = { id: string; rev?: string; ok?: boolean; error?: string }

/**
 * Stores documents that were found good. Gives a row for each; undefined for one that CouchDB itself refuses,
 * whatever its neighbours are.
 */
export async function storeDocuments(
  context: SyncContext,
  docs: readonly PushedDocument[],
  newEdits: boolean,
): Promise<(StoredRow | undefined)[]> {
  if (docs.length === 0) return []
  try {
    return await storeTogether(context, docs, newEdits)
  } catch (error) {
    if (!isCouchFailure(error) || error.statusCode === undefined || error.statusCode >= 500) throw error
    if (docs.length === 1) return [undefined]
    // One of them is not to CouchDB's liking, and it has stored none.
    const rows: (StoredRow | undefined)[] = []
    for (const doc of docs) rows.push(...(await storeDocuments(context, [doc], newEdits)))
    return rows
  }
}

async function storeTogether(
  { services, database }: SyncContext,
  docs: readonly PushedDocument[],
  newEdits: boolean,
): Promise<(StoredRow | undefined)[]> {
  const rows = await ask<CouchRow[]>(services.couch, {
    db: database,
    path: '_bulk_docs',
    method: 'POST',
    body: { docs, new_edits: newEdits },
  })
  if (newEdits) return docs.map((_doc, at) => rowOf(rows[at]))
  // CouchDB answers with the failures alone.
  const failed = new Set(rows.map((row) => row.id))
  return docs.map((doc) =>
    failed.has(doc._id) ? undefined : { ok: true, id: doc._id, rev: revisionOf(doc) ?? '' },
  )
}

function rowOf(row: CouchRow | undefined): StoredRow | undefined {
  if (row?.rev !== undefined && row.error === undefined) return { ok: true, id: row.id, rev: row.rev }
  return row?.error === 'conflict'
    ? { id: row.id, error: 'conflict', reason: 'Document update conflict.' }
    : undefined
}
