import { may, scopeOfId } from '@approdo/schemas'
import { fetchLeaves } from '../couch/fetch-leaves.ts'
import { scopeIds } from './scope-ids.ts'
import { formatCursor, type SnapshotCursor } from './snapshot-cursor.ts'
import type { SyncContext } from './sync-context.ts'

const batchSize = 500

/**
 * The lines of a snapshot: how many documents, then each document with its revision history (all leaves, so
 * conflicts too), after each batch where to resume, and at last the sequence that the feed carries on from.
 * Scopes come in the order asked; what the caller may not read is left out as if it did not exist.
 */
export async function* snapshotLines(
  context: SyncContext,
  scopes: readonly string[],
  after: SnapshotCursor | undefined,
  signal: AbortSignal,
): AsyncGenerator<string | Buffer> {
  // Taken before reading: what changes meanwhile comes again with the feed, and nothing is left out.
  const since = after?.since ?? (await context.services.couch.db.get(context.database)).update_seq
  // The ids alone are held in memory, the bodies never: a hundredth of what the stream carries.
  const ids = await visibleIds(context, scopes, after, signal)
  yield `{"total":${ids.length}}\n`

  const read = (from: number) => {
    const batch = readBatch(context, ids.slice(from, from + batchSize), signal)
    // Whoever has left does not wait for it any more.
    batch.catch(() => {})
    return batch
  }
  // The batches after it are read while one is on its way.
  const underway = [read(0), read(batchSize)]
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = await underway.shift()
    underway.push(read(from + 2 * batchSize))
    yield batch ?? ''
    const last = ids[Math.min(from + batchSize, ids.length) - 1] ?? ''
    yield `${JSON.stringify({ after: formatCursor({ since, id: last }) })}\n`
  }
  yield `{"end":true,"since":${JSON.stringify(since)}}\n`
}

async function visibleIds(
  context: SyncContext,
  asked: readonly string[],
  after: SnapshotCursor | undefined,
  signal: AbortSignal,
): Promise<string[]> {
  const scopes = [...new Set(asked)]
  const resumeAt = after === undefined ? -1 : scopes.indexOf(scopeOfId(after.id) ?? '')
  const ranges = scopes
    .map((scope, at) => ({ scope, after: at === resumeAt ? after?.id : undefined }))
    .slice(Math.max(0, resumeAt))
  const ids: string[] = []
  for await (const page of scopeIds(context, ranges, signal))
    ids.push(...page.filter((id) => may(context.actor, 'read', id)))
  return ids
}

const [opening, closing] = [Buffer.from('{"doc":'), Buffer.from('}\n')]

async function readBatch(
  { services, database }: SyncContext,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Buffer> {
  if (ids.length === 0) return Buffer.alloc(0)
  const leaves = await fetchLeaves(services.couch, database, ids, signal)
  return Buffer.concat(leaves.flatMap((leaf) => [opening, leaf, closing]))
}
