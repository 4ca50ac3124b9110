import type { Database } from './database.ts'
import { couchError } from './errors.ts'
import { flag, list, type Params, text, whole } from './params.ts'
import type { JsonObject } from './pouch.ts'
import { sandboxed } from './sandbox.ts'
import { checkSelector } from './selector-check.ts'
import { parseSequence } from './sequence.ts'

export interface ChangesOptions {
  feed: 'normal' | 'longpoll' | 'continuous' | 'eventsource'
  since: number
  limit: number
  descending: boolean
  attachments: boolean
  /** What PouchDB's `changes` takes as it is. */
  pouch: JsonObject
  heartbeat: number | undefined
  timeout: number
}

const feeds = ['normal', 'longpoll', 'continuous', 'eventsource'] as const
const usualTimeout = 60_000

export async function changesOptions(
  database: Database,
  params: Params,
  body: JsonObject,
): Promise<ChangesOptions> {
  const all = { ...params, ...body }
  const feed = feeds.find((name) => name === (text(all, 'feed') ?? 'normal'))
  if (!feed)
    throw couchError('bad_request', 'Supported `feed` types: normal, continuous, longpoll, eventsource')
  const attachments = flag(all, 'attachments') === true
  return {
    feed,
    since: await parseSequence(database, all.since ?? 0),
    // CouchDB takes a limit of nothing for a limit of one.
    limit: Math.max(1, whole(all, 'limit') ?? Number.POSITIVE_INFINITY),
    descending: flag(all, 'descending') === true || text(all, 'dir') === 'rev',
    attachments,
    pouch: {
      include_docs: flag(all, 'include_docs') === true,
      conflicts: flag(all, 'conflicts') === true,
      attachments,
      style: text(all, 'style') === 'all_docs' ? 'all_docs' : 'main_only',
      ...(await filterOf(database, all)),
    },
    heartbeat: heartbeatOf(all),
    timeout: Math.min(whole(all, 'timeout') ?? usualTimeout, usualTimeout),
  }
}

function heartbeatOf(all: Params): number | undefined {
  if (all.heartbeat === undefined || all.heartbeat === 'false' || all.heartbeat === false) return undefined
  if (all.heartbeat === 'true' || all.heartbeat === true) return usualTimeout
  const milliseconds = whole(all, 'heartbeat')
  if (milliseconds) return Math.min(milliseconds, usualTimeout)
  throw couchError('bad_request', 'The heartbeat value should be a positive integer (in milliseconds).')
}

async function filterOf(database: Database, all: Params): Promise<JsonObject> {
  const name = text(all, 'filter')
  if (name === '_doc_ids') return { doc_ids: (list(all, 'doc_ids') ?? []).map(String) }
  if (name === '_selector') {
    const { selector } = all
    checkSelector(selector)
    return { filter: '_selector', selector }
  }
  if (name === '_design') return { filter: (doc: JsonObject) => String(doc._id).startsWith('_design/') }
  if (name === '_view') {
    const map = sandboxed(await functionOf(database, text(all, 'view') ?? '', 'views'))
    return { filter: (doc: JsonObject) => map.call(doc).emitted.length > 0 }
  }
  if (name === undefined) return {}
  const filter = sandboxed(await functionOf(database, name, 'filters'))
  const request = { query: all }
  return { filter: (doc: JsonObject) => filter.call(doc, request).result === true }
}

async function functionOf(database: Database, path: string, kind: 'views' | 'filters'): Promise<string> {
  const [design = '', name = '', ...rest] = path.split('/')
  if (design === '' || name === '' || rest.length > 0) {
    throw couchError('not_found', `missing json key: ${kind}`)
  }
  const doc = await database.pouch.get(`_design/${design}`)
  const functions = doc[kind]
  if (typeof functions === 'object' && functions !== null && Object.hasOwn(functions, name)) {
    const found: unknown = Reflect.get(functions, name)
    const source = kind === 'views' && typeof found === 'object' && found ? Reflect.get(found, 'map') : found
    if (typeof source === 'string') return source
  }
  throw couchError('not_found', `missing json key: ${name}`)
}
