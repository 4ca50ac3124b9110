import type { FastifyRequest } from 'fastify'
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
  checkDepth(bytes)
  const text = bytes.toString('utf8')
  // A key that JavaScript takes for the prototype: kept by CouchDB, but copied wrongly by PouchDB.
  const suspect = text.includes('__proto__') || text.includes('\\u005f') || text.includes('\\u005F')
  try {
    return JSON.parse(text, suspect ? refuseProto : undefined)
  } catch {
    throw couchError('bad_request', 'invalid UTF-8 JSON')
  }
}

function refuseProto(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key')
  return value
}

function checkDepth(bytes: Buffer): void {
  let depth = 0
  let inString = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inString) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > deepest) throw couchError('bad_request', 'JSON is nested too deeply')
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
}
