import { Readable } from 'node:stream'
import { may } from '@approdo/schemas'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { ask } from '../couch/ask.ts'
import { orMissing } from '../couch/couch-failure.ts'
import { fetchAttachment } from '../couch/fetch-attachment.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { pushDocument } from './push-document.ts'
import { type SyncContext, syncContext } from './sync-context.ts'

const Params = Type.Object({ db: Type.String(), id: Type.String(), '*': Type.String({ minLength: 1 }) })
const Revision = Type.Object({ rev: Type.Optional(Type.String()) })

/** What an attachment may weigh: encoded in its document it must fit into a push. */
export const attachmentLimit = 20 * 1024 * 1024

// What a tablet has attached is somebody's text or picture and never a page of this site.
const inert = "default-src 'none'; sandbox"

interface WithAttachments {
  _rev: string
  _attachments?: Record<string, object>
}

/** `/sync/:db/:id/:attachment`, judged by the document's id; storing one is a change of its document. */
export async function attachmentRoutes(app: App, services: Services): Promise<void> {
  const config = { who: 'loggedIn' as const }
  const path = '/sync/:db/:id/*'

  const read = {
    schema: { summary: 'Reads an attachment', params: Params, querystring: Revision },
    config,
    compress: false as const,
  }
  app.get(path, read, async (request, reply) => {
    const { db, id, '*': name } = request.params
    const { actor, database } = await syncContext(services, request, db)
    const left = new AbortController()
    reply.raw.on('close', () => left.abort())
    const found = may(actor, 'read', id)
      ? await fetchAttachment(services.couch, [database, id, name], request.query.rev, left.signal)
      : undefined
    if (found === undefined) throw problem('notFound', 'missing')
    return reply
      .type(found.contentType)
      .header('content-security-policy', inert)
      .header('content-disposition', 'attachment')
      .send(Readable.fromWeb(found.body as import('node:stream/web').ReadableStream))
  })

  const remove = {
    schema: { summary: 'Deletes an attachment', params: Params, querystring: Revision },
    config,
  }
  app.delete(path, remove, async (request) => {
    const { db, id, '*': name } = request.params
    const context = await syncContext(services, request, db)
    const doc = await documentAt(context, id, request.query.rev)
    const { [name]: _removed, ...others } = doc._attachments ?? {}
    return pushDocument(context, { ...doc, _attachments: others }, true)
  })

  const write = {
    schema: { summary: 'Stores an attachment', params: Params, querystring: Revision },
    config,
    bodyLimit: attachmentLimit,
  }
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: FastifyRequest, body: Buffer) => body,
    )
    scope.put(path, write, async (request, reply) => {
      const { db, id, '*': name } = request.params
      const context = await syncContext(services, request, db)
      const doc = await documentAt(context, id, request.query.rev)
      const content_type = request.headers['content-type'] ?? 'application/octet-stream'
      const data = Buffer.isBuffer(request.body) ? request.body.toString('base64') : ''
      const _attachments = { ...doc._attachments, [name]: { content_type, data } }
      return reply.code(201).send(await pushDocument(context, { ...doc, _attachments }, true))
    })
  })
}

/** The revision that an attachment is added to; the same refusal for a foreign document as for none. */
async function documentAt(
  { services, actor, database }: SyncContext,
  id: string,
  rev: string | undefined,
): Promise<WithAttachments> {
  if (!may(actor, 'update', id) || !may(actor, 'read', id)) throw problem('forbidden')
  const path = encodeURIComponent(id)
  const doc = await orMissing(ask<WithAttachments>(services.couch, { db: database, path }))
  if (doc === undefined) throw problem('forbidden')
  if (doc._rev !== rev) throw problem('conflict')
  return doc
}
