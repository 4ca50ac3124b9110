import { collectLeaves, merge, type RevNode, type RevPath, type RevTree } from 'pouchdb-merge'
import type { Revisions } from './doc.ts'

/** CouchDB's own limit: older ancestors are forgotten. */
export const revisionLimit = 1000

export function parseRev(rev: string): { pos: number; hash: string } {
  const dash = rev.indexOf('-')
  return { pos: Number(rev.slice(0, dash)), hash: rev.slice(dash + 1) }
}

/** The single branch that a document's `_revisions` describes. */
export function pathOf({ start, ids }: Revisions, deleted: boolean): RevPath {
  const [leaf = '', ...ancestors] = ids
  let node: RevNode = [leaf, deleted ? { status: 'available', deleted } : { status: 'available' }, []]
  for (const id of ancestors) node = [id, { status: 'missing' }, [node]]
  return { pos: start - ancestors.length, ids: node }
}

/** The tree with one more branch; the given tree is used up. */
export function addPath(tree: RevTree, path: RevPath, length: number): RevTree {
  if (tree.length === 0 && length <= revisionLimit) return [path]
  return merge(tree, path, revisionLimit).tree
}

/** From the oldest known ancestor to this revision itself; empty when it is not in the tree. */
export function ancestry(tree: RevTree, rev: string): string[] {
  const { pos, hash } = parseRev(rev)
  const stack = tree.map((path) => ({ pos: path.pos, node: path.ids, above: [] as string[] }))
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, above } = at
    if (at.pos === pos && node[0] === hash) return [...above, rev]
    if (at.pos >= pos) continue
    const next = node[2].length > 1 ? [...above] : above
    next.push(`${at.pos}-${node[0]}`)
    for (const child of node[2])
      stack.push({ pos: at.pos + 1, node: child, above: node[2].length > 1 ? [...next] : next })
  }
  return []
}

export interface Leaf {
  rev: string
  deleted: boolean
}

/** The ends of all branches, longest first. */
export function leavesOf(tree: RevTree): Leaf[] {
  return collectLeaves(tree).map(({ rev, opts }) => ({ rev, deleted: opts.deleted === true }))
}

/** The newest of these revisions that all branches have in common. */
export function commonAncestor(
  tree: RevTree,
  branches: string[],
  among: Iterable<string>,
): string | undefined {
  const lines = branches.map((rev) => new Set(ancestry(tree, rev)))
  const shared = [...among].filter((rev) => !branches.includes(rev) && lines.every((line) => line.has(rev)))
  return shared.sort((a, b) => parseRev(b).pos - parseRev(a).pos)[0]
}
