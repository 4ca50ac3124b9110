import { problem } from '../errors.ts'
import { pushDocuments } from './push-documents.ts'
import type { SyncContext } from './sync-context.ts'

/** Stores one document, judged as in a push. Throws the problem that a row of a push would tell. */
export async function pushDocument(
  context: SyncContext,
  doc: object,
  newEdits: boolean,
): Promise<{ ok: true; id: string; rev: string }> {
  const [row] = await pushDocuments(context, [doc], newEdits)
  if (row !== undefined && 'ok' in row) return row
  if (row === undefined || row.error === 'conflict') throw problem('conflict')
  const isForeign = row.problems.some((one) => one.code === 'forbidden')
  throw problem(isForeign ? 'forbidden' : 'refused', row.reason, { problems: row.problems })
}
