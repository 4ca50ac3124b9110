import type { FastifyRequest } from 'fastify'
import { newId } from './document-check.ts'
import { couchError } from './errors.ts'
import type { JsonObject } from './pouch.ts'
import type { OpenRevision } from './read-document.ts'
import { asObject, bytesOf, parseJson } from './request-body.ts'

interface Part {
  headers: string
  body: Buffer
}

/** A document sent as `multipart/related`: its JSON, then the attachments that `follows` it, by name or in order. */
export function multipartDocument(request: FastifyRequest): JsonObject {
  const [, quoted, bare] =
    /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '') ?? []
  const boundary = quoted ?? bare
  if (!boundary) throw couchError('bad_request', 'multipart/related without a boundary')
  const [first, ...rest] = partsOf(bytesOf(request), boundary)
  if (!first) throw couchError('bad_request', 'multipart/related without a document')
  const doc = asObject(parseJson(first.body), 'Document must be a JSON object')
  const attachments = asObject(doc._attachments ?? {}, '_attachments must be an object')
  const waiting = [...rest]
  for (const attachment of Object.entries(attachments)) {
    const [name, given] = attachment
    const { follows, ...kept } = asObject(given, 'An attachment must be an object')
    if (follows !== true) continue
    const named = waiting.findIndex(({ headers }) => headers.includes(`filename="${name}"`))
    const [part] = waiting.splice(Math.max(0, named), 1)
    if (!part) throw couchError('bad_request', `Attachment ${name} does not follow`)
    attachments[name] = { ...kept, data: part.body }
  }
  return doc
}

function partsOf(bytes: Buffer, boundary: string): Part[] {
  const parts: Part[] = []
  const delimiter = Buffer.from(`--${boundary}`)
  let at = bytes.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    const next = bytes.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start)
    if (next < 0) return parts
    const head = bytes.indexOf('\r\n\r\n', start)
    if (head < 0 || head > next) throw couchError('bad_request', 'A part of the multipart body is malformed')
    parts.push({ headers: bytes.toString('utf8', start, head), body: bytes.subarray(head + 4, next) })
    at = next + 2
  }
  return parts
}

/** Revisions as `multipart/mixed`, each part a JSON document or `{missing}`. */
export function multipartRevisions(revisions: OpenRevision[]): { type: string; body: string } {
  const boundary = newId()
  const parts = revisions.map((revision) => {
    const type = 'ok' in revision ? 'application/json' : 'application/json; error="true"'
    const content = JSON.stringify('ok' in revision ? revision.ok : revision)
    return `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`
  })
  return { type: `multipart/mixed; boundary="${boundary}"`, body: `${parts.join('')}--${boundary}--` }
}
