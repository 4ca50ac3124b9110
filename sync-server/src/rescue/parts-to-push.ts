import { parseDocumentId } from '@approdo/schemas'

/** Documents per push. */
const partSize = 200

/**
 * Cuts documents into pushes, in an order in which none needs a later one: what founds a case first, deletions last.
 */
export function partsToPush(documents: readonly object[]): object[][] {
  const inTurn = documents.toSorted((a, b) => turnOf(a) - turnOf(b))
  const starts = Array.from({ length: Math.ceil(inTurn.length / partSize) }, (_, part) => part * partSize)
  return starts.map((start) => inTurn.slice(start, start + partSize))
}

function turnOf(document: { _id?: unknown; _deleted?: unknown }): number {
  if (document._deleted === true) return 2
  const isRoot = typeof document._id === 'string' && parseDocumentId(document._id)?.isRoot === true
  return isRoot ? 0 : 1
}
