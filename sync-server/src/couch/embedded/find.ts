import { couchError } from './errors.ts'
import { flag, text, whole } from './params.ts'
import type { JsonObject, Pouch } from './pouch.ts'
import { checkSelector } from './selector-check.ts'

export interface FindRequest {
  pouch: JsonObject
  skip: number
  limit: number
  conflicts: boolean
}

/** Reads a `_find` body; the bookmark, opaque to clients, says how many rows they have had. */
export function findRequest(body: JsonObject): FindRequest {
  const { selector, fields, sort, use_index } = body
  checkSelector(selector)
  const bookmark = text(body, 'bookmark') ?? 'nil'
  const had = bookmark === 'nil' ? '0' : Buffer.from(bookmark, 'base64url').toString()
  if (!/^\d{1,15}$/.test(had)) throw couchError('bad_request', 'Invalid bookmark value')
  const skip = (whole(body, 'skip') ?? 0) + Number(had)
  const limit = whole(body, 'limit') ?? 25
  const pouch: JsonObject = { selector, skip, limit }
  if (fields !== undefined) pouch.fields = fields
  if (sort !== undefined && !(Array.isArray(sort) && sort.length === 0)) pouch.sort = sort
  if (use_index !== undefined && !(Array.isArray(use_index) && use_index.length === 0)) {
    pouch.use_index = use_index
  }
  return { pouch, skip, limit, conflicts: flag(body, 'conflicts') === true }
}

export async function find(pouch: Pouch, request: FindRequest): Promise<JsonObject> {
  const { docs, warning } = await pouch.find(request.pouch)
  const next = request.skip + docs.length
  return {
    docs: request.conflicts ? await withConflicts(pouch, docs) : docs,
    bookmark: docs.length === 0 ? 'nil' : Buffer.from(String(next)).toString('base64url'),
    ...(warning ? { warning } : {}),
  }
}

async function withConflicts(pouch: Pouch, docs: JsonObject[]): Promise<JsonObject[]> {
  return Promise.all(
    docs.map(async (doc) => {
      if (typeof doc._id !== 'string') return doc
      const { _conflicts } = await pouch.get(doc._id, { conflicts: true })
      return _conflicts === undefined ? doc : { ...doc, _conflicts }
    }),
  )
}
