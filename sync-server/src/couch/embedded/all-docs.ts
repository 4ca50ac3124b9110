import type { Database } from './database.ts'
import { flag, list, type Params, whole } from './params.ts'
import type { JsonObject, Pouch } from './pouch.ts'
import { formatSequence } from './sequence.ts'

/** `_all_docs`, with CouchDB's reading of keys that are no strings (PouchDB takes any falsy key for none). */
export async function readAllDocs(database: Database, params: Params): Promise<JsonObject> {
  const { pouch } = database
  const options = {
    include_docs: flag(params, 'include_docs') === true,
    conflicts: flag(params, 'conflicts') === true,
    attachments: flag(params, 'attachments') === true,
    descending: flag(params, 'descending') === true,
    inclusive_end: flag(params, 'inclusive_end') !== false,
    skip: whole(params, 'skip') ?? 0,
    ...limitOf(params),
  }
  const updateSeq =
    flag(params, 'update_seq') === true
      ? { update_seq: formatSequence(database, (await pouch.info()).update_seq) }
      : {}
  const keys = list(params, 'keys')
  const answer = keys
    ? await byKeys(pouch, keys, options)
    : await pouch.allDocs({ ...options, ...rangeOf(params, options.descending) })
  return { total_rows: answer.total_rows, offset: options.skip, rows: answer.rows, ...updateSeq }
}

function limitOf(params: Params): { limit?: number } {
  const limit = whole(params, 'limit')
  return limit === undefined ? {} : { limit }
}

async function byKeys(pouch: Pouch, keys: unknown[], options: JsonObject) {
  const names = keys.map((key) => (typeof key === 'string' && key !== '' ? key : undefined))
  const { total_rows, rows } = await pouch.allDocs({
    ...options,
    keys: names.map((name) => name ?? '\u0000'),
  })
  const wanted = options.descending === true ? [...keys].reverse() : keys
  const from = Number(options.skip)
  return {
    total_rows,
    rows: rows.map((row, at) => ('error' in row ? { key: wanted[from + at], error: 'not_found' } : row)),
  }
}

// Left to itself the store stops before ids that begin beyond the basic plane, such as with an emoji.
const lastId = '\u{10ffff}'

function rangeOf(params: Params, descending: boolean): JsonObject {
  const nothing = { limit: 0 }
  const { key } = params
  if (key !== undefined) return typeof key === 'string' && key !== '' ? { key } : nothing
  const start = bound(params.startkey ?? params.start_key)
  const end = bound(params.endkey ?? params.end_key)
  // A key that sorts after all ids leaves nothing above it, one before them nothing below.
  const [low, high] = descending ? [end, start] : [start, end]
  if (low === 'after' || high === 'before') return nothing
  const startkey = typeof start === 'object' ? start.id : descending ? lastId : undefined
  const endkey = typeof end === 'object' ? end.id : descending ? undefined : lastId
  return { ...(startkey === undefined ? {} : { startkey }), ...(endkey === undefined ? {} : { endkey }) }
}

/** Where a key lies among ids, which are strings: null, booleans and numbers before, arrays and objects after. */
function bound(key: unknown): undefined | 'before' | 'after' | { id: string } {
  if (key === undefined) return undefined
  if (typeof key === 'string') return key === '' ? 'before' : { id: key }
  return typeof key === 'object' && key !== null ? 'after' : 'before'
}
