import { same } from '@approdo/schemas'
import type { Doc } from '../../replica/doc.ts'
import type { Replica } from '../../replica/open-replica.ts'

/**
 * Makes `chosen` the only version of a record that had several, in one step. When the version that wins already says
 * the same, only the others end: two tablets that settle alike then have nothing left to disagree about.
 */
export async function settleConflict(replica: Replica, id: string, chosen: Doc): Promise<void> {
  const [winner, losers] = await Promise.all([replica.get(id), replica.conflicts(id)])
  const ends = losers.map(({ _rev }) => ({ _id: id, _rev, _deleted: true }))
  const edit = winner && same(contentOf(chosen), contentOf(winner)) ? [] : [{ ...contentOf(chosen), _id: id }]
  const onWinner = edit.map((doc) => (winner ? { ...doc, _rev: winner._rev } : doc))
  if (onWinner.length + ends.length > 0) await replica.saveMany([...onWinner, ...ends])
}

/** What a version says, without which version it is. */
export const contentOf = ({ _rev, _revisions, _conflicts, ...content }: Doc): Doc => content
