import type { Pouch } from './pouch.ts'
import { knownRevisions } from './revision-tree.ts'

export interface MissingRevisions {
  id: string
  missing: string[]
  /** Leaves held here that the missing ones may descend from. */
  ancestors: string[]
}

/** For each document that lacks some of the revisions asked for: which ones. */
export async function missingRevisions(
  pouch: Pouch,
  asked: [id: string, revs: string[]][],
): Promise<MissingRevisions[]> {
  const answers = await Promise.all(
    asked.map(async ([id, revs]) => {
      const { all, leaves } = await knownRevisions(pouch, id)
      const missing = revs.filter((rev) => !all.has(rev))
      const newest = Math.max(0, ...missing.map(generation))
      return { id, missing, ancestors: leaves.filter((leaf) => generation(leaf) < newest) }
    }),
  )
  return answers.filter(({ missing }) => missing.length > 0)
}

const generation = (rev: string) => Number.parseInt(rev, 10)
