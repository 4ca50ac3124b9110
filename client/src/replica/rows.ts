import type { PackedDoc, StoredDoc, StoredPack } from './replica-database.ts'
import { pathOf, revisionLimit } from './rev-tree.ts'
import { currentSequence } from './sequencer.ts'
import type { Store } from './store.ts'

/** From so many on, reading the lists of all packs is faster than asking for each id. */
const manyIds = 20

/** The rows of these documents, whether each has its own or lies in a pack; undefined for what is not here. */
export async function readRows(store: Store, ids: readonly string[]): Promise<(StoredDoc | undefined)[]> {
  const { sequence, rows } = await readWithSequence(store, ids)
  store.known.read(
    sequence,
    rows.filter((row) => row !== undefined),
  )
  return rows
}

function readWithSequence(
  { db }: Store,
  ids: readonly string[],
): Promise<{ sequence: number; rows: (StoredDoc | undefined)[] }> {
  return db.transaction('r', db.docs, db.packs, db.meta, async () => {
    const [sequence, rows] = await Promise.all([currentSequence(db), db.docs.bulkGet([...ids])])
    const missing = new Set(ids.filter((_id, at) => !rows[at]))
    if (missing.size === 0) return { sequence, rows }
    const packs =
      missing.size > manyIds
        ? await db.packs.toArray()
        : await db.packs
            .where('ids')
            .anyOf([...missing])
            .toArray()
    const packed = new Map<string, StoredDoc>()
    for (const { pack, docs } of packs)
      for (const doc of docs) if (missing.has(doc.id)) packed.set(doc.id, packedRow(pack, doc))
    return { sequence, rows: ids.map((id, at) => rows[at] ?? packed.get(id)) }
  })
}

export async function readRow(store: Store, id: string): Promise<StoredDoc | undefined> {
  const [row] = await readRows(store, [id])
  return row
}

/** Whether anything between these ids, both included, is here. */
export async function isAnyBetween({ db }: Store, first: string, last: string): Promise<boolean> {
  const [rows, packed] = await Promise.all([
    db.docs.where('id').between(first, last, true, true).count(),
    db.packs.where('ids').between(first, last, true, true).count(),
  ])
  return rows + packed > 0
}

/** What lies in packs and has no row of its own. Inside a transaction over `docs` and `packs`, or alone. */
export async function readPacked({ db }: Store): Promise<{ pack: StoredPack; doc: PackedDoc }[]> {
  const [packs, ids] = await Promise.all([db.packs.toArray(), db.docs.toCollection().primaryKeys()])
  const own = new Set(ids)
  return packs.flatMap((pack) => pack.docs.filter(({ id }) => !own.has(id)).map((doc) => ({ pack, doc })))
}

/** The row that a packed document would have. */
export function packedRow(pack: string, { id, seq, revisions }: PackedDoc): StoredDoc {
  const win = revisionOf(revisions)
  const tree = JSON.stringify([pathOf(revisions, false)])
  return { id, seq, win, tree, bodies: { [win]: { pack } } }
}

export const revisionOf = ({ start, ids }: PackedDoc['revisions']): string => `${start}-${ids[0]}`

/** A packed revision has no more ancestors than a tree may keep. */
export const isPackable = ({ ids }: PackedDoc['revisions']): boolean =>
  ids.length <= revisionLimit && ids.length > 0
