import type { FastifyRequest } from 'fastify'
import { readRelated } from '../couch/multipart/read-related.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { parseJson } from '../http/json-bodies.ts'
import { attachmentLimit } from './attachment-routes.ts'

/** Lets the routes of this scope take a document as `multipart/related`, in which CouchDB's replicator sends what has attachments. */
export function relatedBodies(scope: App): void {
  scope.addContentTypeParser(
    'multipart/related',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      const contentType = headers['content-type'] ?? ''
      const read = readRelated({ contentType, bytes, parse: parseJson, largest: attachmentLimit })
      if (read.outcome === 'malformed') throw problem('malformedRequest', read.reason)
      return inBase64(read.doc)
    },
  )
}

/** Attachments as a document has them that came as JSON. */
function inBase64(doc: Record<string, unknown>): Record<string, unknown> {
  const attachments = Object.entries((doc._attachments ?? {}) as Record<string, { data?: unknown }>)
  if (attachments.length === 0) return doc
  const inline = attachments.map(([name, given]) => [
    name,
    Buffer.isBuffer(given.data) ? { ...given, data: given.data.toString('base64') } : given,
  ])
  return { ...doc, _attachments: Object.fromEntries(inline) }
}
