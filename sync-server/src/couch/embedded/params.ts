import type { FastifyRequest } from 'fastify'
import { couchError } from './errors.ts'
import type { JsonObject } from './pouch.ts'

/** Options of a request, from the query string and, over them, from the body. */
export type Params = JsonObject

const jsonNames = ['key', 'keys', 'startkey', 'start_key', 'endkey', 'end_key', 'doc_ids', 'selector']

/** The query string, with those values parsed that CouchDB takes as JSON. */
export function queryOf(request: FastifyRequest): Params {
  const raw = (request.raw.url ?? '').split('?').slice(1).join('?')
  const params: Params = {}
  for (const [name, value] of new URLSearchParams(raw)) {
    if (name === '__proto__') continue
    params[name] = jsonNames.includes(name) ? parseValue(value) : value
  }
  return params
}

export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw couchError('bad_request', 'invalid UTF-8 JSON')
  }
}

export function flag(params: Params, name: string): boolean | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw couchError('query_parse_error', `Invalid boolean parameter: ${name}`)
}

export function whole(params: Params, name: string): number | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number
  throw couchError('query_parse_error', `Invalid value for ${name}: a non-negative integer is needed`)
}

export function text(params: Params, name: string): string | undefined {
  const value = params[name]
  return typeof value === 'string' ? value : undefined
}

export function list(params: Params, name: string): unknown[] | undefined {
  const value = params[name]
  if (value === undefined || Array.isArray(value)) return value
  throw couchError('bad_request', `\`${name}\` parameter must be an array.`)
}
