import { parseDocumentId } from '@approdo/schemas'

/** One kind of record on both sides. */
export interface Compared {
  type: string
  here: number
  there: number
  /** Records of this kind that are new here and that the server has not yet. */
  unsent: number
  /** Removed here, which the server has not been told yet. */
  removed: number
  /** Pictures of the server's that have not come yet. */
  awaited: number
}

export interface Held {
  /** All records of the tablet. */
  ids: readonly string[]
  /** Those that the server does not have in any version. */
  unsent: readonly string[]
  removed: readonly string[]
  awaited: readonly string[]
}

const typeOf = (id: string): string => parseDocumentId(id)?.type ?? ''

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(typeOf(id), (counts.get(typeOf(id)) ?? 0) + 1)
  return counts
}

/** What tablet and server have, kind by kind, the most frequent first. */
export function compareCounts(held: Held, server: Readonly<Record<string, number>>): Compared[] {
  const here = tally(held.ids)
  const [unsent, removed, awaited] = [tally(held.unsent), tally(held.removed), tally(held.awaited)]
  const types = new Set([...here.keys(), ...Object.keys(server)])
  return [...types]
    .map((type) => ({
      type,
      here: here.get(type) ?? 0,
      there: server[type] ?? 0,
      unsent: unsent.get(type) ?? 0,
      removed: removed.get(type) ?? 0,
      awaited: awaited.get(type) ?? 0,
    }))
    .sort((a, b) => b.there - a.there || (a.type < b.type ? -1 : 1))
}

/** Whether the difference is just what is on its way. */
export const isExplained = ({ here, there, unsent, removed, awaited }: Compared): boolean =>
  here - unsent + removed === there - awaited
