import { ask } from '../couch/ask.ts'
import type { ChangesOptions } from './changes-options.ts'
import type { ChangeRow } from './changes-source.ts'
import type { SyncContext } from './sync-context.ts'

/** Adds the documents to the rows of a feed, after the rows were filtered: none is read for nothing. */
export async function withDocuments(
  { services, database }: SyncContext,
  rows: ChangeRow[],
  options: Pick<ChangesOptions, 'conflicts' | 'attachments'>,
): Promise<ChangeRow[]> {
  const living = rows.filter((row) => !row.deleted)
  const gone = rows.filter((row) => row.deleted)
  const { conflicts, attachments } = options
  const post = { db: database, method: 'POST' as const }
  const [current, tombstones] = await Promise.all([
    living.length === 0
      ? undefined
      : ask<{ rows: { doc?: object | null }[] }>(services.couch, {
          ...post,
          path: '_all_docs',
          qs: { include_docs: true, conflicts, attachments },
          body: { keys: living.map((row) => row.id) },
        }),
    gone.length === 0
      ? undefined
      : ask<{ results: { docs: { ok?: object }[] }[] }>(services.couch, {
          ...post,
          path: '_bulk_get',
          body: { docs: gone.map(({ id, changes }) => ({ id, rev: changes[0]?.rev })) },
        }),
  ])
  const documents = new Map<ChangeRow, object | null>()
  for (const [at, row] of living.entries()) documents.set(row, current?.rows[at]?.doc ?? null)
  for (const [at, row] of gone.entries()) {
    documents.set(row, tombstones?.results[at]?.docs[0]?.ok ?? null)
  }
  return rows.map((row) => ({ ...row, doc: documents.get(row) ?? null }) as ChangeRow)
}
