import type { FastifyRequest } from 'fastify'
import { readJson } from '../../json/read-json.ts'
import { couchError } from './errors.ts'
import type { JsonObject } from './pouch.ts'

// Deeper than any document; PouchDB copies documents by recursion and would run out of stack.
const deepest = 200

/** The request's body as JSON of bounded depth, whatever its content type. Throws CouchDB's 400. */
export function jsonBody(request: FastifyRequest): unknown {
  return parseJson(bytesOf(request))
}

/** The same, where CouchDB also insists on the content type and on an object. */
export function jsonObject(request: FastifyRequest): JsonObject {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw couchError('bad_content_type', 'Content-Type must be application/json')
  }
  return asObject(jsonBody(request), 'Request body must be a JSON object')
}

export function asObject(value: unknown, reason: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  throw couchError('bad_request', reason)
}

export function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

export function parseJson(bytes: Buffer): unknown {
  const reading = readJson(bytes, deepest)
  if (reading.outcome === 'read') return reading.value
  throw couchError(
    'bad_request',
    reading.outcome === 'tooDeep' ? 'JSON is nested too deeply' : 'invalid UTF-8 JSON',
  )
}
