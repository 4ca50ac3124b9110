import { problemOf } from './errors.ts'
import type { Pouch, RevisionBranch } from './pouch.ts'

export interface KnownRevisions {
  /** Every revision in the tree, with or without a body. */
  all: Set<string>
  leaves: string[]
  parentOf: Map<string, string>
}

export async function knownRevisions(pouch: Pouch, id: string): Promise<KnownRevisions> {
  const known: KnownRevisions = { all: new Set(), leaves: [], parentOf: new Map() }
  const roots = await new Promise<{ pos: number; ids: RevisionBranch }[]>((give, fail) => {
    pouch._getRevisionTree(id, (error, tree) => {
      if (error && problemOf(error).status !== 404) fail(error)
      else give(tree ?? [])
    })
  })
  const waiting: { pos: number; branch: RevisionBranch; parent?: string }[] = roots.map(({ pos, ids }) => ({
    pos,
    branch: ids,
  }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [hash, , children] = next.branch
    const rev = `${next.pos}-${hash}`
    known.all.add(rev)
    if (next.parent !== undefined) known.parentOf.set(rev, next.parent)
    if (children.length === 0) known.leaves.push(rev)
    for (const branch of children) waiting.push({ pos: next.pos + 1, branch, parent: rev })
  }
  return known
}

/**
 * The leaves that descend from `rev`, itself if it is one; none when it is unknown.
 * PouchDB's own `latest` throws outside of any promise for an unknown one, ending the process.
 */
export async function latestRevisions(pouch: Pouch, id: string, rev: string): Promise<string[]> {
  const { leaves, parentOf } = await knownRevisions(pouch, id)
  return leaves.filter((leaf) => {
    let at: string | undefined = leaf
    while (at !== undefined && at !== rev) at = parentOf.get(at)
    return at === rev
  })
}
