import { problemOf } from './errors.ts'
import type { Pouch, RevisionBranch } from './pouch.ts'

export interface KnownRevisions {
  /** Every revision in the tree, with or without a body. */
  all: Set<string>
  leaves: string[]
}

export async function knownRevisions(pouch: Pouch, id: string): Promise<KnownRevisions> {
  const known: KnownRevisions = { all: new Set(), leaves: [] }
  const roots = await new Promise<{ pos: number; ids: RevisionBranch }[]>((give, fail) => {
    pouch._getRevisionTree(id, (error, tree) => {
      if (error && problemOf(error).status !== 404) fail(error)
      else give(tree ?? [])
    })
  })
  const waiting = roots.map(({ pos, ids }) => ({ pos, branch: ids }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [hash, , children] = next.branch
    const rev = `${next.pos}-${hash}`
    known.all.add(rev)
    if (children.length === 0) known.leaves.push(rev)
    for (const branch of children) waiting.push({ pos: next.pos + 1, branch })
  }
  return known
}
