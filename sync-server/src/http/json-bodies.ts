import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../errors.ts'

// Deeper than any document; what walks a body later by recursion must not run out of stack.
const deepest = 100

/** Reads bodies as JSON of bounded depth, without keys that JavaScript takes for the prototype. */
export function jsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseJson(body),
  )
}

/** Throws `malformedJson`; the message never quotes the body. */
export function parseJson(body: Buffer): unknown {
  if (nestedTooDeeply(body)) throw problem('malformedJson', `JSON may be nested ${deepest} deep.`)
  const text = body.toString('utf8')
  // An escape could spell the key in another way, so either sign starts the slower check.
  const suspect = text.includes('__proto__') || /\\u005f/i.test(text)
  try {
    return JSON.parse(text, suspect ? refuseProto : undefined)
  } catch {
    throw problem('malformedJson')
  }
}

function refuseProto(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key')
  return value
}

function nestedTooDeeply(body: Buffer): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]
    if (inString) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > deepest) return true
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return false
}
