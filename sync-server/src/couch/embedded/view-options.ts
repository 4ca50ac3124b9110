import { couchError } from './errors.ts'
import { flag, list, type Params, whole } from './params.ts'
import type { JsonObject } from './pouch.ts'

const flags = ['reduce', 'group', 'include_docs', 'conflicts', 'attachments', 'descending', 'inclusive_end']
const numbers = ['limit', 'skip', 'group_level']

/** A view query's options as PouchDB's indexer takes them. Throws CouchDB's 400. */
export function viewOptions(params: Params): JsonObject {
  const options: JsonObject = {}
  for (const name of flags) set(options, name, flag(params, name))
  for (const name of numbers) set(options, name, whole(params, name))
  set(options, 'keys', list(params, 'keys'))
  set(options, 'key', params.key)
  set(options, 'startkey', params.startkey ?? params.start_key)
  set(options, 'endkey', params.endkey ?? params.end_key)
  for (const name of ['startkey_docid', 'start_key_doc_id', 'endkey_docid', 'end_key_doc_id']) {
    if (params[name] !== undefined) throw couchError('not_implemented', `${name} is not supported here.`)
  }
  if (options.keys && ['key', 'startkey', 'endkey'].some((name) => name in options)) {
    throw couchError('query_parse_error', '`keys` is incompatible with `key`, `start_key` and `end_key`')
  }
  return options
}

function set(options: JsonObject, name: string, value: unknown): void {
  if (value !== undefined) options[name] = value
}

/** Whether the index is brought up to date first, afterwards, or not at all. */
export function freshnessOf(params: Params): 'fresh' | 'later' | 'stale' {
  const { update, stale } = params
  if (update === 'lazy' || stale === 'update_after') return 'later'
  if (update === 'false' || update === false || stale === 'ok') return 'stale'
  return 'fresh'
}
