import { isMedia } from '@approdo/schemas'
import { EventEmitter } from 'events'
import { BAD_REQUEST, createError } from 'pouchdb-errors'
import type { Doc } from './doc.ts'
import { readRevision } from './read.ts'
import type { StoredDoc } from './replica-database.ts'
import { leavesOf } from './rev-tree.ts'
import { packedRow, readPacked } from './rows.ts'
import { currentSequence } from './sequencer.ts'
import type { Store } from './store.ts'

/** As a `filter`, leaves only documents of which the server lacks something: a push then reads nothing that was pulled. */
export const unsentFilter = 'replica/unsent'
/** The same, pictures left out. */
export const unsentWordsFilter = 'replica/unsent-words'
/** The same, pictures alone. */
export const unsentPicturesFilter = 'replica/unsent-pictures'

const unsentFilters: ReadonlyMap<unknown, (id: string) => boolean> = new Map([
  [unsentFilter, () => true],
  [unsentWordsFilter, (id) => !isMedia(id)],
  [unsentPicturesFilter, isMedia],
])

export interface ChangesOptions {
  since?: number | 'now'
  limit?: number
  live?: boolean
  style?: 'all_docs' | 'main_only'
  include_docs?: boolean
  return_docs?: boolean
  doc_ids?: string[]
  filter?: unknown
  selector?: unknown
}

export interface Change {
  id: string
  seq: number
  changes: { rev: string }[]
  deleted?: true
  doc?: Doc
}

export interface ChangesResult {
  results: Change[]
  last_seq: number
  status?: 'cancelled'
}

/** An emitter of `change`, `complete` and `error`, a promise of the result, and cancellable. */
export type Changes = EventEmitter & Promise<ChangesResult> & { cancel(): void }

const readSize = 1000

/**
 * PouchDB's `changes` feed: every document once, at its last sequence. Live, it asks again after each commit of any
 * tab; commits during a read are answered by one more read.
 */
export function changes(store: Store, options: ChangesOptions): Changes {
  const emitter = new EventEmitter()
  const stopped = new AbortController()
  const stop = AbortSignal.any([stopped.signal, store.closed])
  const promise = run(store, options, stop, (change) => emitter.emit('change', change))
  promise.then(
    (result) => emitter.emit('complete', result),
    (error) => emitter.listenerCount('error') && emitter.emit('error', error),
  )
  return Object.assign(emitter, {
    // biome-ignore lint/suspicious/noThenProperty: PouchDB's contract is an emitter that can be awaited
    then: promise.then.bind(promise),
    catch: promise.catch.bind(promise),
    finally: promise.finally.bind(promise),
    cancel: () => stopped.abort(),
  }) as unknown as Changes
}

async function run(
  store: Store,
  options: ChangesOptions,
  stop: AbortSignal,
  emit: (change: Change) => void,
): Promise<ChangesResult> {
  if (options.selector || (typeof options.filter === 'string' && !unsentFilters.has(options.filter)))
    throw createError(BAD_REQUEST, 'unknown filter')
  const wake = wakener(store, stop)
  const results: Change[] = []
  let left = options.limit === undefined ? Number.POSITIVE_INFINITY : Math.max(options.limit, 1)
  let seq = options.since === 'now' ? await currentSequence(store.db) : Number(options.since ?? 0)
  try {
    for (;;) {
      const asked = wake.next()
      for (;;) {
        const size = Math.min(readSize, left)
        const rows = await rowsAbove(store, seq, size, options)
        for (const row of rows) {
          seq = row.seq
          if (stop.aborted) return { results, last_seq: seq, status: 'cancelled' }
          if (!wanted(row, options)) continue
          const change = await changeOf(store, row, options)
          if (options.return_docs !== false) results.push(change)
          emit(change)
          if (--left === 0) return { results, last_seq: seq }
        }
        if (rows.length < size) break
      }
      if (!options.live) return { results, last_seq: seq }
      await asked
      if (stop.aborted) return { results, last_seq: seq, status: 'cancelled' }
    }
  } finally {
    wake.end()
  }
}

/** In sequence order. What lies in packs is the server's, so none of it is unsent. */
function rowsAbove(
  store: Store,
  seq: number,
  size: number,
  { filter }: ChangesOptions,
): Promise<StoredDoc[]> {
  const { docs, packs } = store.db
  return store.db.transaction('r', docs, packs, async () => {
    const own = await docs.where('seq').above(seq).limit(size).toArray()
    if (unsentFilters.has(filter)) return own
    const packed = (await readPacked(store)).filter(({ doc }) => doc.seq > seq)
    const rows = packed.map(({ pack, doc }) => packedRow(pack.pack, doc))
    return [...own, ...rows].sort((a, b) => a.seq - b.seq).slice(0, size)
  })
}

function wanted(row: StoredDoc, { doc_ids, filter }: ChangesOptions): boolean {
  if (doc_ids && !doc_ids.includes(row.id)) return false
  const isMeant = unsentFilters.get(filter)
  return isMeant === undefined || (row.unsent !== undefined && isMeant(row.id))
}

async function changeOf(store: Store, row: StoredDoc, options: ChangesOptions): Promise<Change> {
  const revs = options.style === 'all_docs' ? leavesOf(JSON.parse(row.tree)).map(({ rev }) => rev) : [row.win]
  const changes = [row.win, ...revs.filter((rev) => rev !== row.win)].map((rev) => ({ rev }))
  const change: Change = { id: row.id, seq: row.seq, changes, ...(row.gone && { deleted: true as const }) }
  const doc = options.include_docs ? await readRevision(store, row, row.win) : undefined
  return doc ? { ...change, doc } : change
}

/** `next()` settles at the first commit, or stop, after it was called. */
function wakener(store: Store, stop: AbortSignal) {
  let wake = () => {}
  const end = store.announcer.subscribe(() => wake())
  stop.addEventListener('abort', () => wake())
  return {
    end,
    next: () =>
      new Promise<void>((resolve) => {
        wake = resolve
        if (stop.aborted) resolve()
      }),
  }
}
