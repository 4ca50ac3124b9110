import { isDeleted, latest, type RevTree, revExists } from 'pouchdb-merge'
import { stubs } from './attachments.ts'
import type { Doc, Revisions } from './doc.ts'
import { isInPack, openBody } from './open-body.ts'
import { openPack } from './packs.ts'
import type { StoredDoc } from './replica-database.ts'
import { ancestry, commonAncestor, leavesOf, parseRev } from './rev-tree.ts'
import { readRow, readRows } from './rows.ts'
import type { Store } from './store.ts'

/** The winner, unless it is a deletion. */
export async function readWinner(store: Store, id: string): Promise<Doc | undefined> {
  const row = await readRow(store, id)
  return row && !row.gone ? readRevision(store, row, row.win) : undefined
}

/** The winners of these, each in its place; undefined for what is not here, deleted, or (then noted) damaged. */
export async function readWinners(store: Store, ids: readonly string[]): Promise<(Doc | undefined)[]> {
  const rows = await readRows(store, ids)
  const packed = await readPackedWinners(store, rows)
  return Promise.all(
    rows.map((row) => {
      if (!row || row.gone) return undefined
      return packed.get(row.id) ?? store.damage.unless([row.id], () => readRevision(store, row, row.win))
    }),
  )
}

/** The winners of which several lie in one pack: it is opened once for all of them. */
async function readPackedWinners(store: Store, rows: (StoredDoc | undefined)[]): Promise<Map<string, Doc>> {
  const wanted = new Map<string, StoredDoc[]>()
  for (const row of rows) {
    const kept = row && !row.gone ? row.bodies[row.win] : undefined
    if (row && isInPack(kept)) wanted.set(kept.pack, [...(wanted.get(kept.pack) ?? []), row])
  }
  const several = [...wanted].filter(([, among]) => among.length > 1)
  const stored = await store.db.packBodies.bulkGet(several.map(([pack]) => pack))
  const found = new Map<string, Doc>()
  const opened = several.map(async ([pack, among], at) => {
    const sealed = stored[at]?.sealed
    const ids = among.map(({ id }) => id)
    const docs = sealed && (await store.damage.unless(ids, () => openPack(store, pack, sealed)))
    const byId = new Map(docs?.map((doc) => [doc._id, doc]))
    for (const { id, win } of among) {
      const doc = byId.get(id)
      if (doc?._rev === win) found.set(id, doc)
    }
  })
  await Promise.all(opened)
  return found
}

/** The live leaves that lost, with their bodies. */
export async function readConflicts(store: Store, id: string): Promise<Doc[]> {
  const row = await readRow(store, id)
  if (!row) return []
  const losers = leavesOf(JSON.parse(row.tree)).filter(({ rev, deleted }) => !deleted && rev !== row.win)
  const docs = await Promise.all(losers.map(({ rev }) => readRevision(store, row, rev)))
  return docs.filter((doc) => doc !== undefined)
}

/** What a three-way merge starts from: the last revision that both sides knew, where its body is still here. */
export async function readBase(store: Store, id: string): Promise<Doc | undefined> {
  const row = await readRow(store, id)
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
  const opened = await openBody(store, row.id, rev, sealed)
  if (!opened) return undefined
  const { _attachments, ...body } = opened
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
