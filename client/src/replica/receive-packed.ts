import { parseScope } from '@approdo/schemas'
import { type Doc, plainBody } from './doc.ts'
import { firstName, laterName, type PackedBody, sealPack } from './packs.ts'
import type { PackedDoc, Sealed, StoredPack } from './replica-database.ts'
import { isAnyBetween, isPackable, readRows, revisionOf } from './rows.ts'
import { currentSequence, sequencer } from './sequencer.ts'
import type { Store } from './store.ts'

/** Documents per pack: together they are sealed and written fast, and one of them is still read in a millisecond. */
const packSize = 100

interface Arrival extends PackedBody {
  revisions: PackedDoc['revisions']
}

/**
 * Stores in packs what is new here and simple: one live revision, without attachments. Gives the documents that are
 * left for the usual way.
 */
export async function receivePacked(store: Store, docs: Doc[]): Promise<Doc[]> {
  const attempt = async (): Promise<Doc[] | undefined> => {
    const before = await currentSequence(store.db)
    const known = await knownAmong(store, docs)
    const rest: Doc[] = []
    const arrivals: Arrival[] = []
    for (const doc of docs) {
      const { _id: id, _rev: rev = '', _revisions: revisions } = doc
      const simple = revisions && !doc._deleted && !doc._attachments && isPackable(revisions)
      if (simple && !known.has(id) && revisionOf(revisions) === rev)
        arrivals.push({ id, rev, revisions, body: plainBody(doc) })
      else rest.push(doc)
    }
    if (arrivals.length === 0) return rest
    const roots = arrivals.filter(({ id }) => parseScope(id))
    const others = arrivals.filter(({ id }) => !parseScope(id))
    const packs = [...inPacks(roots, firstName), ...inPacks(others, laterName)]
    const sealed = await Promise.all(packs.map(({ name, docs }) => seal(store, name, docs)))
    if (!(await write(store, sealed, before))) return undefined
    store.announcer.announce(arrivals.map(({ id }) => id))
    return rest
  }
  return store.alone(async () => {
    for (;;) {
      const rest = await attempt()
      // Undefined when something was saved at once meanwhile.
      if (rest) return rest
    }
  })
}

/** Which of these are here already, or more than once among themselves. */
async function knownAmong(store: Store, docs: Doc[]): Promise<Set<string>> {
  const ids = docs.map(({ _id }) => _id)
  const sorted = [...ids].sort()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const known = new Set(sorted.filter((id, at) => id === sorted[at + 1]))
  if (!(await isAnyBetween(store, first, last))) return known
  const rows = await readRows(store, ids)
  for (const [at, id] of ids.entries()) if (rows[at]) known.add(id)
  return known
}

function inPacks(arrivals: Arrival[], named: () => string): { name: string; docs: Arrival[] }[] {
  const packs = []
  for (let from = 0; from < arrivals.length; from += packSize)
    packs.push({ name: named(), docs: arrivals.slice(from, from + packSize) })
  return packs
}

async function seal(
  store: Store,
  name: string,
  arrivals: Arrival[],
): Promise<{ pack: StoredPack; sealed: Sealed }> {
  const docs = arrivals.map(({ id, revisions }) => ({ id, revisions, seq: 0 }))
  const pack = { pack: name, ids: docs.map(({ id }) => id), docs }
  return { pack, sealed: await sealPack(store, name, arrivals) }
}

/** Whether they were written: not when anything was since the sequence was `before`. */
async function write(
  { db, known }: Store,
  packs: { pack: StoredPack; sealed: Sealed }[],
  before: number,
): Promise<boolean> {
  const after = await db.transaction('rw', [db.docs, db.meta, db.packs, db.packBodies], async () => {
    const sequence = await sequencer(db)
    if (!sequence.stands(before)) return undefined
    for (const { pack } of packs) for (const doc of pack.docs) doc.seq = sequence.next()
    await Promise.all([
      db.packs.bulkPut(packs.map(({ pack }) => pack)),
      db.packBodies.bulkPut(packs.map(({ pack, sealed }) => ({ pack: pack.pack, sealed }))),
      sequence.store(),
    ])
    return sequence.last()
  })
  if (after !== undefined) known.wrote(before, after, [])
  return after !== undefined
}
