import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRelated } from '../multipart/read-related.ts'
import { acceptsMixed, writeMixed } from '../multipart/write-mixed.ts'
import type { Database } from './database.ts'
import { checkDocumentId, checkRevision } from './document-check.ts'
import { couchError } from './errors.ts'
import { isLocalId, readLocal, removeLocal, writeLocal } from './local-documents.ts'
import { flag, type Params, queryOf, text } from './params.ts'
import type { JsonObject } from './pouch.ts'
import { readDocument, readOpenRevisions } from './read-document.ts'
import { asObject, bytesOf, jsonBody, parseJson } from './request-body.ts'
import { writeDocument } from './write-documents.ts'

export async function answerDocument(
  database: Database,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  checkDocumentId(id)
  if (isLocalId(id)) return readLocal(database, id)
  const params = queryOf(request)
  if (params.open_revs !== undefined) {
    const asMixed = acceptsMixed(request.headers.accept)
    const revisions = await readOpenRevisions(
      database.pouch,
      id,
      asMixed ? { ...params, attachments: 'true' } : params,
    )
    if (!asMixed) return revisions
    const { type, body } = writeMixed(revisions)
    return reply.type(type).send(body)
  }
  const doc = await readDocument(database.pouch, id, params)
  const etag = `"${doc._rev}"`
  reply.header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return doc
}

export async function storeDocument(
  database: Database,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const params = queryOf(request)
  const multipart = /^multipart\/related/i.test(request.headers['content-type'] ?? '')
  const given = multipart
    ? relatedDocument(request)
    : asObject(jsonBody(request), 'Document must be a JSON object')
  const doc: JsonObject & { _id: string } = { ...given, _id: checkDocumentId(id) }
  const rev = revisionAsked(request, params, doc._rev)
  if (rev !== undefined) doc._rev = rev
  const newEdits = flag(params, 'new_edits') !== false
  const written = isLocalId(id)
    ? await writeLocal(database, doc)
    : await writeDocument(database, doc, newEdits)
  reply.code(201).header('etag', `"${written.rev}"`)
  reply.header('location', `/${encodeURIComponent(database.name)}/${encodeURIComponent(id)}`)
  return written
}

const largestAttachment = 1024 * 1024 * 1024

function relatedDocument(request: FastifyRequest): JsonObject {
  const contentType = request.headers['content-type'] ?? ''
  const bytes = bytesOf(request)
  const read = readRelated({ contentType, bytes, parse: parseJson, largest: largestAttachment })
  if (read.outcome === 'malformed') throw couchError('bad_request', read.reason)
  return read.doc
}

export async function answerRemoval(
  database: Database,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  checkDocumentId(id)
  const rev = revisionAsked(request, queryOf(request), undefined)
  if (isLocalId(id)) return removeLocal(database, id, rev)
  if (rev === undefined) {
    await database.pouch.get(id)
    throw couchError('conflict', 'Document update conflict.')
  }
  // Answers 404 for a document that never was; a deleted one may get a deletion on its branch.
  await database.pouch.get(id, { open_revs: 'all' })
  const written = await writeDocument(database, { _id: id, _rev: rev, _deleted: true })
  reply.header('etag', `"${written.rev}"`)
  return written
}

/** The revision to change, from wherever the client put it. Throws when the places disagree. */
export function revisionAsked(request: FastifyRequest, params: Params, inBody: unknown): string | undefined {
  const header = request.headers['if-match']?.replace(/^"|"$/g, '')
  const named = [text(params, 'rev'), header, inBody].filter((rev) => typeof rev === 'string' && rev !== '')
  if (new Set(named).size > 1) {
    throw couchError('bad_request', 'Document rev from request body and query string have different values')
  }
  return named.length === 0 ? undefined : checkRevision(named[0])
}
