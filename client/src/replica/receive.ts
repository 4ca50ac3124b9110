import { change } from './change.ts'
import { type Doc, plainBody } from './doc.ts'
import { receivePacked } from './receive-packed.ts'
import { parseRev, pathOf } from './rev-tree.ts'
import type { Store } from './store.ts'
import { type Arrival, acknowledge, addBrought, addReceived, type WorkingDoc } from './working-doc.ts'

/** Documents per transaction: large enough to be fast, small enough that another tab's save soon gets its turn. */
const batchSize = 1000

/**
 * Takes documents that the server has, with `_rev` and (where there are ancestors) `_revisions`, as `new_edits:
 * false` does: known revisions are skipped, others become leaves, conflicts stay.
 */
export async function receiveDocs(store: Store, docs: Doc[]): Promise<void> {
  for (let start = 0; start < docs.length; start += batchSize)
    await receiveBatch(store, docs.slice(start, start + batchSize))
}

/** The same for documents that are mostly new here: those go into packs. */
export async function receiveSnapshot(store: Store, docs: Doc[]): Promise<void> {
  for (let start = 0; start < docs.length; start += batchSize) {
    const rest = await receivePacked(store, docs.slice(start, start + batchSize))
    if (rest.length > 0) await receiveBatch(store, rest)
  }
}

/**
 * Takes revisions that another tablet has made and the server may lack, as `new_edits: false` does: what is new here
 * counts as unsent. Gives how many documents had something new.
 */
export async function takeIn(store: Store, docs: Doc[]): Promise<number> {
  const taken = new Set<string>()
  for (let start = 0; start < docs.length; start += batchSize)
    for (const id of await eachArrival(store, docs.slice(start, start + batchSize), addBrought)) taken.add(id)
  return taken.size
}

async function receiveBatch(store: Store, docs: Doc[]): Promise<void> {
  await eachArrival(store, docs, addReceived)
}

/** Adds each of these; gives the ids of those that brought something. */
function eachArrival(
  store: Store,
  docs: Doc[],
  add: (work: WorkingDoc, arrival: Arrival) => void,
): Promise<string[]> {
  const arrivals = docs.map((doc) => {
    const { pos, hash } = parseRev(doc._rev ?? '')
    const revisions = doc._revisions ?? { start: pos, ids: [hash] }
    const path = pathOf(revisions, doc._deleted === true)
    const rev = `${revisions.start}-${revisions.ids[0]}`
    return { id: doc._id, rev, path, length: revisions.ids.length, body: plainBody(doc) }
  })
  return change(
    store,
    docs.map(({ _id }) => _id),
    (works) => {
      for (const arrival of arrivals) {
        const work = works.get(arrival.id)
        if (work) add(work, arrival)
      }
      return [...works.values()].filter(({ changed }) => changed).map(({ id }) => id)
    },
  )
}

export interface Receipt {
  id: string
  revs: string[]
}

/** The server has these revisions, and so all their ancestors. */
export function markReceived(store: Store, receipts: Receipt[]): Promise<void> {
  return forEachReceipt(store, receipts, (work, { revs }) => {
    for (const rev of revs) acknowledge(work, rev)
  })
}

/** The server refused this revision, for a reason in words (sealed: it may quote what was written). */
export async function markRefused(store: Store, id: string, rev: string, reason: string): Promise<void> {
  const sealed = await store.vault.seal(reason, refusalContext(store, id, rev))
  await forEachReceipt(store, [{ id, revs: [rev] }], (work) => {
    if (!work.unsent.has(rev)) return
    work.refused.set(rev, sealed)
    work.changed = true
  })
}

export function refusalContext(store: Store, id: string, rev: string): string {
  return [store.database, 'refusal', id, rev].join('\n')
}

function forEachReceipt(
  store: Store,
  receipts: Receipt[],
  mark: (work: WorkingDoc, receipt: Receipt) => void,
) {
  return change(
    store,
    receipts.map(({ id }) => id),
    (works) => {
      for (const receipt of receipts) {
        const work = works.get(receipt.id)
        if (work?.row) mark(work, receipt)
      }
    },
  )
}
