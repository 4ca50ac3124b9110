import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerAttachment, changeAttachment } from '../attachment-requests.ts'
import { answerDocument, answerRemoval, storeDocument } from '../document-requests.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { couchError } from '../errors.ts'
import { documentPath } from '../path-segments.ts'

const endpoints =
  /^_(all_docs|bulk_docs|bulk_get|changes|compact|design_docs|ensure_full_commit|explain|find|index|local_docs|missing_revs|purge|revs_diff|revs_limit|security|view_cleanup)$/

/** Documents, `_local` and `_design` ones too, and their attachments: every path that no other route takes. */
export async function documentRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  const handle = (request: FastifyRequest<InDatabase>, reply: FastifyReply): Promise<unknown> => {
    const { id, attachment } = documentPath(request.raw.url ?? '')
    if (endpoints.test(id)) throw couchError('method_not_allowed', 'Method not allowed.')
    return databases.use(request.params.db, (database) => {
      if (attachment !== undefined) {
        const named = { id, name: attachment }
        return request.method === 'GET' || request.method === 'HEAD'
          ? answerAttachment(database, named, request, reply)
          : changeAttachment(database, named, request, reply)
      }
      if (request.method === 'PUT') return storeDocument(database, id, request, reply)
      if (request.method === 'DELETE') return answerRemoval(database, id, request, reply)
      return answerDocument(database, id, request, reply)
    })
  }
  app.route<InDatabase>({ method: ['GET', 'HEAD', 'PUT', 'DELETE'], url: '/:db/*', handler: handle })
}
