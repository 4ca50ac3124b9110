import {
  type CaseSummary,
  caseSummary,
  type Document,
  parseDocumentId,
  scopeOfId,
  summarizedTypes,
} from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import { scopeIds } from './scope-ids.ts'
import type { SyncContext } from './sync-context.ts'

const isSummarized = (id: string): boolean =>
  summarizedTypes.some((type) => type === parseDocumentId(id)?.type)

/** The summaries of these cases, made of their documents as they are now; of a case without a root there is none. */
export async function readSummaries(
  context: SyncContext,
  scopes: readonly string[],
  signal: AbortSignal,
): Promise<CaseSummary[]> {
  if (scopes.length === 0) return []
  const counts = new Map<string, number>()
  const wanted: string[] = []
  const ranges = scopes.map((scope) => ({ scope }))
  for await (const ids of scopeIds(context, ranges, signal)) {
    for (const id of ids) {
      const scope = scopeOfId(id) ?? ''
      counts.set(scope, (counts.get(scope) ?? 0) + 1)
    }
    wanted.push(...ids.filter(isSummarized))
  }
  const { rows } = await ask<{ rows: { doc?: Document | null }[] }>(context.services.couch, {
    db: context.database,
    path: '_all_docs',
    method: 'POST',
    qs: { include_docs: true },
    body: { keys: wanted },
    signal,
  })
  const docs = new Map<string, Document[]>(scopes.map((scope) => [scope, []]))
  for (const { doc } of rows) if (doc) docs.get(scopeOfId(doc._id) ?? '')?.push(doc)
  return scopes.flatMap((scope) => caseSummary(docs.get(scope) ?? [], counts.get(scope) ?? 0) ?? [])
}
