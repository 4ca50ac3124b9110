import { readAttachment } from './attachments.ts'
import type { Doc } from './doc.ts'
import { readRevision, resolveRevision, revisionsOf } from './read.ts'
import type { StoredDoc } from './replica-database.ts'
import { readRows } from './rows.ts'
import type { Store } from './store.ts'

export interface BulkGetOptions {
  docs: { id: string; rev?: string }[]
  revs?: boolean
  latest?: boolean
}

type BulkGetRow = { ok: Doc } | { missing: string }

export interface BulkGetResult {
  results: { id: string; docs: BulkGetRow[] }[]
}

/**
 * CouchDB's `_bulk_get`: attachments as stubs; a revision whose body is gone, or damaged, is `missing`, which fails nothing.
 * In sequence order, whatever order was asked: the replicator pushes in this order, and new roots must go first.
 */
export async function bulkGet(store: Store, options: BulkGetOptions): Promise<BulkGetResult> {
  const ids = [...new Set(options.docs.map(({ id }) => id))]
  const rows = await readRows(store, ids)
  const revisions = new Map(ids.map((id, at) => [id, { row: rows[at], revs: new Set<string>() }]))
  for (const { id, rev } of options.docs) {
    const wanted = revisions.get(id)
    if (wanted) wanted.revs.add(wanted.row ? wantedRevision(wanted.row, rev, options) : (rev ?? 'undefined'))
  }
  const inOrder = [...revisions].sort(([, a], [, b]) => (a.row?.seq ?? 0) - (b.row?.seq ?? 0))
  const results = inOrder.map(async ([id, { row, revs }]) => ({
    id,
    docs: await Promise.all([...revs].map((rev) => bulkGetRow(store, row, rev, options))),
  }))
  return { results: await Promise.all(results) }
}

function wantedRevision(row: StoredDoc, rev: string | undefined, options: BulkGetOptions): string {
  return rev ? resolveRevision(row, rev, options.latest === true) : row.win
}

async function bulkGetRow(
  store: Store,
  row: StoredDoc | undefined,
  rev: string,
  options: BulkGetOptions,
): Promise<BulkGetRow> {
  const doc = row && (await store.damage.unless([row.id], () => readWhole(store, row, rev)))
  if (!doc) return { missing: rev }
  return { ok: options.revs ? { ...doc, _revisions: revisionsOf(row, rev) } : doc }
}

/** The replicator asks for the attachments afterwards, and one that can't be opened would end the whole push. */
async function readWhole(store: Store, row: StoredDoc, rev: string): Promise<Doc | undefined> {
  const doc = await readRevision(store, row, rev)
  const names = Object.keys(doc?._attachments ?? {})
  await Promise.all(names.map((name) => readAttachment(store, row.id, rev, name)))
  return doc
}
