import type { FastifyReply, FastifyRequest } from 'fastify'
import { checkAttachmentName } from './attachments-in.ts'
import { byteRange } from './byte-range.ts'
import type { Database } from './database.ts'
import { checkDocumentId, checkRevision } from './document-check.ts'
import { revisionAsked } from './document-requests.ts'
import { couchError, problemOf } from './errors.ts'
import { queryOf, text } from './params.ts'
import type { JsonObject, PouchDocument } from './pouch.ts'
import { bytesOf } from './request-body.ts'
import { writeDocument } from './write-documents.ts'

interface Named {
  id: string
  name: string
}

/** An attachment's bytes, as they were stored. */
export async function answerAttachment(
  database: Database,
  { id, name }: Named,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const rev = text(queryOf(request), 'rev')
  const doc = await database.pouch.get(
    checkDocumentId(id),
    rev === undefined ? {} : { rev: checkRevision(rev) },
  )
  const attachment = Object.hasOwn(doc._attachments ?? {}, name) ? doc._attachments?.[name] : undefined
  if (!attachment) throw couchError('not_found', 'Document is missing attachment')
  const etag = `"${attachment.digest.replace(/^md5-/, '')}"`
  reply.headers({ etag, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  reply.type(attachment.content_type)
  const range = byteRange(request.headers.range, attachment.length)
  if (range) reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${attachment.length}`)
  const { from, to } = range ?? { from: 0, to: attachment.length - 1 }
  reply.header('content-length', to - from + 1)
  if (request.method === 'HEAD') return reply.send()
  const bytes = await database.pouch.getAttachment(id, name, { rev: doc._rev })
  return reply.send(bytes.subarray(from, to + 1))
}

/** Puts or removes one attachment: a new revision of its document, which may be a new one. */
export async function changeAttachment(
  database: Database,
  { id, name }: Named,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  checkDocumentId(id)
  checkAttachmentName(name)
  const removing = request.method === 'DELETE'
  const rev = revisionAsked(request, queryOf(request), undefined)
  const doc: JsonObject & { _id: string } = await current(database, id, rev)
  const others = Object.entries(doc._attachments ?? {}).filter(([kept]) => kept !== name)
  if (removing && others.length === Object.keys(doc._attachments ?? {}).length) {
    throw couchError('not_found', 'Document is missing attachment')
  }
  const type = request.headers['content-type'] ?? 'application/octet-stream'
  const added = removing ? [] : [[name, { content_type: type, data: bytesOf(request) }]]
  doc._attachments = Object.fromEntries([...others, ...added])
  const written = await writeDocument(database, doc)
  reply.code(removing ? 200 : 201).header('etag', `"${written.rev}"`)
  return written
}

async function current(
  database: Database,
  id: string,
  rev: string | undefined,
): Promise<PouchDocument | { _id: string; _attachments?: undefined }> {
  try {
    const doc = await database.pouch.get(id, rev === undefined ? {} : { rev })
    if (rev !== undefined) return doc
  } catch (failed) {
    if (problemOf(failed).status !== 404) throw failed
    if (rev === undefined) return { _id: id }
  }
  throw couchError('conflict', 'Document update conflict.')
}
