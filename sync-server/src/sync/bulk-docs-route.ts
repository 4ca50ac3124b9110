import Type from 'typebox'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { atMost } from './at-most.ts'
import { pushDocuments } from './push-documents.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

/** What one push may weigh, attachments included. */
export const pushLimit = 32 * 1024 * 1024

/**
 * `POST /sync/:db/_bulk_docs`: stores what may be stored. Answers as CouchDB does: a row per document, or with
 * `new_edits: false` a row per document that was not stored.
 */
export function bulkDocsRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'Stores many documents, each judged alone',
      params: DatabaseParams,
      body: Type.Object({ docs: Type.Array(Type.Unknown()), new_edits: Type.Optional(Type.Boolean()) }),
    },
    config: { who: 'loggedIn' as const },
    bodyLimit: pushLimit,
  }
  app.post('/sync/:db/_bulk_docs', options, async (request, reply) => {
    const context = await syncContext(services, request, request.params.db)
    const { docs, new_edits: newEdits = true } = request.body
    atMost('documents', docs.length)
    const rows = await pushDocuments(context, docs, newEdits)
    return reply.code(201).send(newEdits ? rows : rows.filter((row) => 'error' in row))
  })
}
