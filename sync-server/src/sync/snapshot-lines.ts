import { may, scopeOfId } from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import { scopeIds } from './scope-ids.ts'
import { formatCursor, type SnapshotCursor } from './snapshot-cursor.ts'
import type { SyncContext } from './sync-context.ts'

const batchSize = 500

/**
 * The lines of a snapshot: how many documents, then each document with its revision history (all leaves, so
 * conflicts too), after each batch where to resume, and at last the sequence that the feed carries on from.
 * Scopes come in the order asked; those that the caller may not read are left out as if they did not exist.
 */
export async function* snapshotLines(
  context: SyncContext,
  asked: readonly string[],
  after: SnapshotCursor | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  // Taken before reading: what changes meanwhile comes again with the feed, and nothing is left out.
  const since = after?.since ?? (await context.services.couch.db.get(context.database)).update_seq
  const scopes = [...new Set(asked)]
  const resumeAt = after === undefined ? -1 : scopes.indexOf(scopeOfId(after.id) ?? '')
  const left = scopes.slice(Math.max(0, resumeAt))
  const ids = (): AsyncGenerator<string[]> => {
    const pages = left.map((scope, at) => () => {
      const from = at === 0 && resumeAt >= 0 ? after?.id : undefined
      return scopeIds(context, scope, from, signal)
    })
    return visible(context, pages)
  }
  let total = 0
  for await (const page of ids()) total += page.length
  yield `{"total":${total}}\n`

  let reading: { ids: string[]; text: Promise<string> } | undefined
  for await (const batch of batches(ids())) {
    // One batch is read while the one before it is on its way.
    const next = { ids: batch, text: readBatch(context, batch, signal) }
    next.text.catch(() => {})
    if (reading) yield (await reading.text) + resumeLine(since, reading.ids)
    reading = next
  }
  if (reading) yield (await reading.text) + resumeLine(since, reading.ids)
  yield `{"end":true,"since":${JSON.stringify(since)}}\n`
}

async function* visible(
  { actor }: SyncContext,
  scopes: readonly (() => AsyncGenerator<string[]>)[],
): AsyncGenerator<string[]> {
  for (const pages of scopes) {
    for await (const page of pages()) yield page.filter((id) => may(actor, 'read', id))
  }
}

async function* batches(pages: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const page of pages) {
    batch.push(...page)
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function resumeLine(since: string | number, ids: readonly string[]): string {
  return `${JSON.stringify({ after: formatCursor({ since, id: ids.at(-1) ?? '' }) })}\n`
}

async function readBatch(
  { services, database }: SyncContext,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  // Without a revision CouchDB gives all leaves.
  const { results } = await ask<{ results: { docs: { ok?: object }[] }[] }>(services.couch, {
    db: database,
    path: '_bulk_get',
    method: 'POST',
    qs: { revs: true },
    body: { docs: ids.map((id) => ({ id })) },
    signal,
  })
  const leaves = results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])))
  return leaves.map((doc) => `{"doc":${JSON.stringify(doc)}}\n`).join('')
}
