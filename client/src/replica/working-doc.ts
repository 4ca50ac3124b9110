import { type RevPath, type RevTree, revExists, winningRev } from 'pouchdb-merge'
import type { Body } from './doc.ts'
import type { Flag, InPack, Sealed, StoredDoc } from './replica-database.ts'
import { ReplicaError } from './replica-error.ts'
import { addPath, ancestry, commonAncestor, leavesOf, parseRev } from './rev-tree.ts'

/** One document while it changes, in memory, under the replica's lock. */
export interface WorkingDoc {
  id: string
  row: StoredDoc | undefined
  tree: RevTree
  bodies: Map<string, Sealed | InPack>
  refused: Map<string, Sealed>
  unsent: Set<string>
  base: string | undefined
  /** Bodies accepted now, not sealed yet. */
  fresh: Map<string, Body>
  /** The server's own newest revision arrived now. */
  receivedRev: string | undefined
  changed: boolean
}

export function workingDoc(id: string, row: StoredDoc | undefined): WorkingDoc {
  return {
    id,
    row,
    tree: row ? JSON.parse(row.tree) : [],
    bodies: new Map(row && Object.entries(row.bodies)),
    refused: new Map(row?.refused && Object.entries(row.refused)),
    unsent: new Set(row?.unsent),
    base: row?.base,
    fresh: new Map(),
    receivedRev: undefined,
    changed: false,
  }
}

/**
 * A revision that follows one at this position. Its hash is random: one made from the body would let a finder of the
 * tablet test guesses.
 */
export const newRevision = (above: number): string =>
  `${above + 1}-${crypto.randomUUID().replaceAll('-', '')}`

/**
 * Adds a revision written here, on `parent` or else on the winner (so that recreating extends the deletion).
 * `rev` is a new one for that parent, if it was made before. Throws `conflict` when `parent` is no leaf, unless the edit may stand `beside` what followed it.
 */
export function addLocal(
  doc: WorkingDoc,
  edit: { parent?: string; rev?: string; deleted: boolean; body: Body; beside?: boolean },
): string {
  const parent = edit.parent ?? (doc.tree.length ? winningRev({ rev_tree: doc.tree }) : undefined)
  const found = edit.beside
    ? parent && revExists(doc.tree, parent)
    : leavesOf(doc.tree).some(({ rev }) => rev === parent)
  if (parent && !found) throw new ReplicaError('conflict', doc.id)
  const above = parent ? parseRev(parent) : { pos: 0, hash: '' }
  const rev = edit.rev ?? newRevision(above.pos)
  const { hash } = parseRev(rev)
  const status = { status: 'available' as const, ...(edit.deleted && { deleted: true }) }
  const path: RevPath = parent
    ? { pos: above.pos, ids: [above.hash, { status: 'available' }, [[hash, status, []]]] }
    : { pos: 1, ids: [hash, status, []] }
  doc.tree = addPath(doc.tree, path, 2)
  if (!parent || !doc.unsent.has(parent)) doc.base = parent
  doc.unsent.add(rev)
  doc.fresh.set(rev, edit.body)
  doc.changed = true
  return rev
}

/** A revision from elsewhere, with the branch that it ends and how many revisions that has. */
export interface Arrival {
  rev: string
  path: RevPath
  length: number
  body: Body
}

/** Adds a revision that the server has, unless it is known; its ancestors are the server's too. */
export function addReceived(doc: WorkingDoc, arrival: Arrival): void {
  if (addArrival(doc, arrival)) doc.receivedRev = arrival.rev
  acknowledge(doc, arrival.rev)
}

/** Adds a revision that another tablet has made, unless it is known: the server may not have it. */
export function addBrought(doc: WorkingDoc, arrival: Arrival): void {
  if (!addArrival(doc, arrival)) return
  const { rev } = arrival
  const before = ancestry(doc.tree, rev).findLast((known) => doc.bodies.has(known) && !doc.unsent.has(known))
  doc.base ??= before
  doc.unsent.add(rev)
}

/**
 * Whether it was new. One that is known only as the first of a branch may bring the ancestors that join that branch to
 * the others.
 */
function addArrival(doc: WorkingDoc, { rev, path, length, body }: Arrival): boolean {
  const known = ancestry(doc.tree, rev).length
  if (known < length) {
    doc.tree = addPath(doc.tree, path, length)
    doc.changed = true
  }
  if (known === 0) doc.fresh.set(rev, body)
  return known === 0
}

/** The server has this revision, and so all before it. */
export function acknowledge(doc: WorkingDoc, rev: string): void {
  if (doc.unsent.size === 0) return
  for (const known of ancestry(doc.tree, rev)) {
    doc.changed = doc.unsent.delete(known) || doc.changed
    doc.refused.delete(known)
  }
}

/** Settles which bodies stay: leaves, and what a three-way merge will need. Everything else is dropped. */
export function settle(doc: WorkingDoc): Omit<StoredDoc, 'seq' | 'bodies'> {
  const leaves = leavesOf(doc.tree)
  const live = leaves.filter(({ deleted }) => !deleted).map(({ rev }) => rev)
  const win = winningRev({ rev_tree: doc.tree })
  const inTree = new Set(leaves.flatMap(({ rev }) => (doc.unsent.size ? ancestry(doc.tree, rev) : [])))
  for (const rev of doc.unsent) if (!inTree.has(rev)) doc.unsent.delete(rev)
  for (const rev of doc.refused.keys()) if (!leaves.some((leaf) => leaf.rev === rev)) doc.refused.delete(rev)

  const superseded = live.length < 2 && doc.unsent.size === 0 && doc.receivedRev === win
  if (superseded) doc.base = undefined
  const keep = new Set(leaves.map(({ rev }) => rev))
  if (doc.base) keep.add(doc.base)
  const common =
    live.length > 1 && commonAncestor(doc.tree, live, [...doc.bodies.keys(), ...doc.fresh.keys()])
  if (common) keep.add(common)
  for (const bodies of [doc.bodies, doc.fresh])
    for (const rev of bodies.keys()) if (!keep.has(rev)) bodies.delete(rev)

  const flag = flagOf(doc, live)
  return {
    id: doc.id,
    win,
    tree: JSON.stringify(doc.tree),
    ...(flag && { flag }),
    ...(leaves.find(({ rev }) => rev === win)?.deleted && { gone: 1 as const }),
    ...(doc.unsent.size && { unsent: [...doc.unsent] }),
    ...(doc.refused.size && { refused: Object.fromEntries(doc.refused) }),
    ...(doc.base && { base: doc.base }),
  }
}

function flagOf(doc: WorkingDoc, live: string[]): Flag | undefined {
  if (doc.refused.size) return 'refused'
  if (live.length > 1) return 'conflict'
  return doc.unsent.size ? 'local' : undefined
}
