import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../errors.ts'
import { readJson } from '../json/read-json.ts'

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
  const reading = readJson(body, deepest)
  if (reading.outcome === 'read') return reading.value
  if (reading.outcome === 'tooDeep') throw problem('malformedJson', `JSON may be nested ${deepest} deep.`)
  throw problem('malformedJson')
}
