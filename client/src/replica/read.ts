import { isDeleted, latest, type RevTree, revExists } from 'pouchdb-merge'
import { stubs } from './attachments.ts'
import type { Doc, Revisions } from './doc.ts'
import type { StoredDoc } from './replica-database.ts'
import { ancestry, commonAncestor, leavesOf, parseRev } from './rev-tree.ts'
import { openBody, type Store } from './store.ts'

/** Documents per read: one `getAll` and one burst of WebCrypto each. */
const batchSize = 1000

/** The winner, unless it is a deletion. */
export async function readWinner(store: Store, id: string): Promise<Doc | undefined> {
  const row = await store.db.docs.get(id)
  return row && !row.gone ? readRevision(store, row, row.win) : undefined
}

/** All winners that are no deletions, in id order, a batch at a time; the next is read while one is opened. */
export async function* readAll(store: Store): AsyncGenerator<Doc[], void, undefined> {
  const after = (id: string) => store.db.docs.where('id').above(id).limit(batchSize).toArray()
  let next = after('')
  for (;;) {
    const rows = await next
    const last = rows.at(-1)
    if (!last) return
    next = after(last.id)
    // Whoever stops listening half-way leaves it unread; it may fail by then, with the replica closed.
    next.catch(() => {})
    const docs = await Promise.all(
      rows.filter(({ gone }) => !gone).map((row) => readRevision(store, row, row.win)),
    )
    yield docs.filter((doc) => doc !== undefined)
  }
}

/** The live leaves that lost, with their bodies. */
export async function readConflicts(store: Store, id: string): Promise<Doc[]> {
  const row = await store.db.docs.get(id)
  if (!row) return []
  const losers = leavesOf(JSON.parse(row.tree)).filter(({ rev, deleted }) => !deleted && rev !== row.win)
  const docs = await Promise.all(losers.map(({ rev }) => readRevision(store, row, rev)))
  return docs.filter((doc) => doc !== undefined)
}

/** What a three-way merge starts from: the last revision that both sides knew, where its body is still here. */
export async function readBase(store: Store, id: string): Promise<Doc | undefined> {
  const row = await store.db.docs.get(id)
  if (!row) return undefined
  const tree: RevTree = JSON.parse(row.tree)
  const live = leavesOf(tree).filter(({ deleted }) => !deleted)
  const branches = live.map(({ rev }) => rev)
  const base = live.length > 1 ? commonAncestor(tree, branches, Object.keys(row.bodies)) : row.base
  return base ? readRevision(store, row, base) : undefined
}

/** One revision as CouchDB would give it, if its body is kept. */
export async function readRevision(store: Store, row: StoredDoc, rev: string): Promise<Doc | undefined> {
  const sealed = row.bodies[rev]
  if (!sealed) return undefined
  const { _attachments, ...body } = await openBody(store, row.id, rev, sealed)
  const doc: Doc = { _id: row.id, _rev: rev, ...body }
  if (_attachments) doc._attachments = stubs(_attachments)
  if ((row.gone || rev !== row.win) && isDeleted({ rev_tree: JSON.parse(row.tree) }, rev)) doc._deleted = true
  return doc
}

/** The revision to serve for `rev`: itself, or with `newest` the leaf that its branch led to. */
export function resolveRevision(row: StoredDoc, rev: string, newest: boolean): string {
  const tree: RevTree = JSON.parse(row.tree)
  return newest && revExists(tree, rev) ? latest(rev, { id: row.id, rev_tree: tree }) : rev
}

/** The ancestors of a revision, newest first. */
export function revisionsOf(row: StoredDoc, rev: string): Revisions {
  const line = ancestry(JSON.parse(row.tree), rev)
  return { start: parseRev(rev).pos, ids: line.reverse().map((one) => parseRev(one).hash) }
}
