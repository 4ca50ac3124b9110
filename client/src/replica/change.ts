import { prepareAttachments } from './attachments.ts'
import type { StoredAttachment, StoredDoc } from './replica-database.ts'
import { readRows } from './rows.ts'
import { currentSequence, sequencer } from './sequencer.ts'
import { type Store, sealBody } from './store.ts'
import { settle, type WorkingDoc, workingDoc } from './working-doc.ts'

/**
 * The one way in which documents change: alone among all tabs, `edit` changes the documents in memory (throwing
 * changes nothing), new bodies are sealed, and everything is written in one transaction, which also gives out the
 * sequence. WebCrypto cannot be awaited inside a transaction, hence the order. A save that went through at once in
 * between (`saveAtOnce`) makes it begin again, so `edit` may be called more than once, each time on fresh documents.
 */
export async function change<T>(
  store: Store,
  ids: string[],
  edit: (docs: Map<string, WorkingDoc>) => T,
): Promise<T> {
  const unique = [...new Set(ids)]
  return store.alone(async () => {
    for (;;) {
      const before = await currentSequence(store.db)
      const rows = await readRows(store, unique)
      const docs = new Map(unique.map((id, at) => [id, workingDoc(id, rows[at])]))
      const result = edit(docs)
      const changed = [...docs.values()].filter((doc) => doc.changed)
      if (changed.length === 0) return result
      const writes = await Promise.all(changed.map((doc) => sealDoc(store, doc)))
      if (!(await write(store, writes, before))) continue
      store.announcer.announce(changed.map(({ id }) => id))
      return result
    }
  })
}

interface Write {
  row: StoredDoc
  /** A new revision moves the document to the end of the sequence; news about sync state does not. */
  moves: boolean
  attachments: StoredAttachment[]
  unusedSlots: string[]
}

async function sealDoc(store: Store, doc: WorkingDoc): Promise<Write> {
  const moves = doc.fresh.size > 0
  const settled = settle(doc)
  const slots = { ...doc.row?.slots }
  const attachments: StoredAttachment[] = []
  await Promise.all(
    [...doc.fresh].map(async ([rev, body]) => {
      const prepared = body._attachments ? await prepareAttachments(store, doc, rev, body) : undefined
      if (prepared) {
        slots[rev] = prepared.slots
        attachments.push(...prepared.rows)
      }
      doc.bodies.set(rev, await sealBody(store, doc.id, rev, prepared?.body ?? body))
    }),
  )
  for (const rev of Object.keys(slots)) if (!doc.bodies.has(rev)) delete slots[rev]
  const used = new Set(Object.values(slots).flat())
  const unusedSlots = Object.values(doc.row?.slots ?? {})
    .flat()
    .filter((slot) => !used.has(slot))
  const bodies = Object.fromEntries(doc.bodies)
  const kept = Object.keys(slots).length ? { slots } : {}
  return { row: { ...settled, seq: doc.row?.seq ?? 0, bodies, ...kept }, moves, attachments, unusedSlots }
}

/** Whether it was written: not when anything was since the sequence was `before`. */
async function write({ db, known }: Store, writes: Write[], before: number): Promise<boolean> {
  const attachments = writes.flatMap((one) => one.attachments)
  const unused = writes.flatMap(({ unusedSlots }) => unusedSlots)
  const touched =
    attachments.length || unused.length ? [db.docs, db.meta, db.attachments] : [db.docs, db.meta]
  const rows = writes.map(({ row }) => row)
  const written = await db.transaction('rw', touched, async () => {
    const sequence = await sequencer(db)
    if (!sequence.stands(before)) return undefined
    // Every write moves the sequence on.
    sequence.next()
    const behind = await sequence.place(writes.filter(({ moves }) => moves).map(({ row }) => row))
    await Promise.all([db.docs.bulkPut(rows), sequence.store()])
    if (attachments.length) await db.attachments.bulkPut(attachments)
    if (unused.length) await db.attachments.bulkDelete(unused)
    return { behind, after: sequence.last() }
  })
  if (!written) return false
  known.wrote(before, written.after, [...written.behind, ...rows])
  return true
}
