import Type, { type Static } from 'typebox'
import { problem } from '../errors.ts'
import { atMost } from './at-most.ts'

const Text = Type.Optional(Type.String())

export const ChangesQuery = Type.Object({
  feed: Text,
  since: Text,
  'last-event-id': Text,
  limit: Text,
  style: Text,
  include_docs: Text,
  conflicts: Text,
  attachments: Text,
  heartbeat: Text,
  timeout: Text,
  filter: Text,
  doc_ids: Text,
  descending: Text,
})

export const ChangesBody = Type.Object({
  doc_ids: Type.Optional(Type.Array(Type.String())),
  selector: Type.Optional(Type.Object({})),
})

/** What a request for changes asks for. */
export interface ChangesOptions {
  feed: 'normal' | 'longpoll' | 'continuous'
  since: string
  limit: number
  style: 'main_only' | 'all_docs'
  includeDocs: boolean
  conflicts: boolean
  attachments: boolean
  /** Milliseconds between signs of life; undefined: none, and the wait ends after `timeout`. */
  heartbeat: number | undefined
  timeout: number
  docIds: string[] | undefined
  selector: object | undefined
}

const longest = 60_000

/** Reads the options as CouchDB does. Throws `notFound` for a filter that is not offered. */
export function changesOptions(
  query: Static<typeof ChangesQuery>,
  body: Static<typeof ChangesBody>,
): ChangesOptions {
  const feeds = ['normal', 'longpoll', 'continuous'] as const
  const feed = feeds.find((one) => one === (query.feed ?? 'normal'))
  if (feed === undefined) throw problem('malformedRequest', 'The feed is normal, longpoll or continuous.')
  if (query.descending === 'true') throw problem('malformedRequest', 'Changes come in ascending order only.')
  const selector = query.filter === '_selector' ? (body.selector ?? {}) : undefined
  if (selector !== undefined && hasRegex(selector)) {
    throw problem('malformedRequest', 'A selector may not hold a regular expression.')
  }
  return {
    feed,
    since: query.since ?? '0',
    limit: Math.max(1, wholeNumber('limit', query.limit) ?? Number.MAX_SAFE_INTEGER),
    style: query.style === 'all_docs' ? 'all_docs' : 'main_only',
    includeDocs: query.include_docs === 'true',
    conflicts: query.conflicts === 'true',
    attachments: query.attachments === 'true',
    heartbeat: heartbeatOf(query.heartbeat),
    timeout: Math.min(wholeNumber('timeout', query.timeout) ?? longest, longest),
    docIds: docIdsOf(query, body),
    selector,
  }
}

function docIdsOf(
  { filter, doc_ids }: Static<typeof ChangesQuery>,
  body: Static<typeof ChangesBody>,
): string[] | undefined {
  if (filter === undefined || filter === '_selector') return undefined
  if (filter !== '_doc_ids') throw problem('notFound', 'There is no such filter.')
  const ids = body.doc_ids ?? listIn(doc_ids ?? '[]')
  atMost('ids', ids.length)
  return ids
}

function listIn(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list.map(String)
  } catch {
    // Answered below, as what is JSON but no list.
  }
  throw problem('malformedRequest', 'doc_ids must be a JSON array.')
}

function heartbeatOf(text: string | undefined): number | undefined {
  if (text === undefined || text === 'false') return undefined
  if (text === 'true') return longest
  return Math.min(Math.max(wholeNumber('heartbeat', text) ?? longest, 1000), longest)
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw problem('malformedRequest', `${name} must be a whole number.`)
  return Number(text)
}

// The embedded endpoint matches regular expressions in this very process: one can hold it for ever.
function hasRegex(selector: unknown): boolean {
  if (typeof selector !== 'object' || selector === null) return false
  return Object.entries(selector).some(([name, value]) => name === '$regex' || hasRegex(value))
}
