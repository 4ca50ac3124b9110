import { type Actor, may, mergeDocuments, same } from '@approdo/schemas'
import type { Doc } from '../../replica/doc.ts'
import type { Replica } from '../../replica/open-replica.ts'
import { contentOf, settleConflict } from './settle-conflict.ts'

/**
 * Settles the conflicts that need nobody's decision: versions that say the same, and edits of different fields. Only
 * where the actor may write; everything else stays a conflict, for a person. Returns how many it settled.
 */
export async function mergeConflicts(replica: Replica, actor: Actor): Promise<number> {
  let settled = 0
  for (const [id, { state }] of await replica.states()) {
    if (state !== 'conflict' || !may(actor, 'update', id)) continue
    const merged = await mergedVersions(replica, id)
    if (!merged || !(await isWhole(merged))) continue
    await settleConflict(replica, id, merged)
    settled++
  }
  return settled
}

async function isWhole(doc: Doc): Promise<boolean> {
  const { documentProblems } = await import('./document-check.ts')
  return documentProblems(doc).length === 0
}

/** All versions of a record in one; undefined where they overlap, or where nobody knows what they started from. */
async function mergedVersions(replica: Replica, id: string): Promise<Doc | undefined> {
  const [winner, losers, base] = await Promise.all([replica.get(id), replica.conflicts(id), replica.base(id)])
  if (!winner) return undefined
  let merged = winner
  for (const loser of losers.toSorted((a, b) => ((a._rev ?? '') < (b._rev ?? '') ? -1 : 1))) {
    if (same(withoutMarks(merged), withoutMarks(loser))) continue
    if (!base || merged._attachments || loser._attachments) return undefined
    const outcome = mergeDocuments(base, merged, loser)
    if (outcome.overlaps.length > 0) return undefined
    merged = outcome.merged
  }
  return merged
}

const withoutMarks = (doc: Doc): object => ({
  ...contentOf(doc),
  updatedAt: undefined,
  updatedBy: undefined,
  device: undefined,
})
