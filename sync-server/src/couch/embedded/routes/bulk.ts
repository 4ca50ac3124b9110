import type { FastifyInstance } from 'fastify'
import { readInBulk } from '../bulk-get.ts'
import { isRevision } from '../document-check.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { couchError } from '../errors.ts'
import { missingRevisions } from '../missing-revisions.ts'
import { flag, list, queryOf } from '../params.ts'
import type { JsonObject } from '../pouch.ts'
import { jsonObject } from '../request-body.ts'
import { writeDocuments } from '../write-documents.ts'

/** What replicators use: many documents, or questions about many revisions, at once. */
export async function bulkRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  app.post<InDatabase>('/:db/_bulk_docs', async (request, reply) => {
    const body = jsonObject(request)
    const docs = list(body, 'docs')
    if (!docs) throw couchError('bad_request', 'POST body must include `docs` parameter.')
    const newEdits = flag(body, 'new_edits') !== false
    const rows = await databases.use(request.params.db, (database) =>
      writeDocuments(database, docs, newEdits),
    )
    reply.code(201)
    return rows
  })

  app.post<InDatabase>('/:db/_bulk_get', (request) => {
    const docs = list(jsonObject(request), 'docs')
    if (!docs) throw couchError('bad_request', 'Missing JSON list of `docs`.')
    const params = queryOf(request)
    return databases.use(request.params.db, ({ pouch }) => readInBulk(pouch, docs, params))
  })

  app.post<InDatabase>('/:db/_revs_diff', (request) => {
    const asked = revisionsAsked(jsonObject(request))
    return databases.use(request.params.db, async ({ pouch }) => {
      const found = await missingRevisions(pouch, asked)
      return Object.fromEntries(
        found.map(({ id, missing, ancestors }) => [
          id,
          { missing, ...(ancestors.length > 0 ? { possible_ancestors: ancestors } : {}) },
        ]),
      )
    })
  })

  app.post<InDatabase>('/:db/_missing_revs', (request) => {
    const asked = revisionsAsked(jsonObject(request))
    return databases.use(request.params.db, async ({ pouch }) => {
      const found = await missingRevisions(pouch, asked)
      return { missing_revs: Object.fromEntries(found.map(({ id, missing }) => [id, missing])) }
    })
  })
}

function revisionsAsked(body: JsonObject): [id: string, revs: string[]][] {
  return Object.entries(body).map(([id, revs]) => {
    if (Array.isArray(revs) && revs.every(isRevision)) return [id, revs]
    throw couchError('bad_request', 'Invalid rev format')
  })
}
