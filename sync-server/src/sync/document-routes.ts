import { may } from '@approdo/schemas'
import Type from 'typebox'
import { ask } from '../couch/ask.ts'
import { acceptsMixed, type OpenRevision, writeMixed } from '../couch/multipart/write-mixed.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { pushLimit } from './bulk-docs-route.ts'
import { pushDocument } from './push-document.ts'
import { relatedBodies } from './related-bodies.ts'
import { syncContext } from './sync-context.ts'

export const DocumentParams = Type.Object({ db: Type.String(), id: Type.String() })

const Text = Type.Optional(Type.String())
const Reading = Type.Object({
  rev: Text,
  revs: Text,
  revs_info: Text,
  open_revs: Text,
  latest: Text,
  conflicts: Text,
  deleted_conflicts: Text,
  attachments: Text,
  att_encoding_info: Text,
  meta: Text,
})

/** `/sync/:db/:id`: one document. One that the caller may not read is answered as one that does not exist. */
export function documentRoutes(app: App, services: Services): void {
  const config = { who: 'loggedIn' as const }

  const read = {
    schema: { summary: 'Reads a document', params: DocumentParams, querystring: Reading },
    config,
  }
  app.get('/sync/:db/:id', read, async (request, reply) => {
    const { db, id } = request.params
    const { actor, database } = await syncContext(services, request, db)
    const isMixed = request.query.open_revs !== undefined && acceptsMixed(request.headers.accept)
    const answer = (revisions: OpenRevision[]) => {
      const { type, body } = writeMixed(revisions)
      return reply.type(type).send(body)
    }
    if (!may(actor, 'read', id)) {
      const revisions = absent(request.query.open_revs)
      return isMixed ? answer(revisions) : revisions
    }
    const known = Object.keys(Reading.properties)
    const qs = Object.fromEntries(Object.entries(request.query).filter(([name]) => known.includes(name)))
    const path = encodeURIComponent(id)
    if (!isMixed) return ask<object>(services.couch, { db: database, path, qs })
    const whole = { ...qs, attachments: 'true' }
    return answer(await ask<OpenRevision[]>(services.couch, { db: database, path, qs: whole }))
  })

  const write = {
    schema: {
      summary: 'Stores a document',
      params: DocumentParams,
      querystring: Type.Object({ rev: Text, new_edits: Type.Optional(Type.Enum(['true', 'false'])) }),
      body: Type.Object({ _id: Text, _rev: Text }),
    },
    config,
    bodyLimit: pushLimit,
  }
  app.register(async (scope: App) => {
    relatedBodies(scope)
    scope.put('/sync/:db/:id', write, async (request, reply) => {
      const { db, id } = request.params
      const context = await syncContext(services, request, db)
      if (id.startsWith('_')) throw problem('notFound')
      const { _id = id, _rev = request.query.rev } = request.body
      if (_id !== id) throw problem('malformedRequest', 'The _id must be that of the address.')
      const doc = { ...request.body, _id, ...(_rev !== undefined && { _rev }) }
      const row = await pushDocument(context, doc, request.query.new_edits !== 'false')
      return reply.code(201).send(row)
    })
  })

  const remove = {
    schema: {
      summary: 'Deletes a document',
      params: DocumentParams,
      querystring: Type.Object({ rev: Text }),
    },
    config,
  }
  app.delete('/sync/:db/:id', remove, async (request) => {
    const { db, id } = request.params
    const context = await syncContext(services, request, db)
    if (id.startsWith('_')) throw problem('notFound')
    const { rev } = request.query
    if (rev === undefined) throw problem('conflict')
    return pushDocument(context, { _id: id, _rev: rev, _deleted: true }, true)
  })
}

/** What CouchDB says of a document that it does not have. */
function absent(openRevs: string | undefined): { missing: string }[] {
  const asked = openRevs === undefined ? undefined : revisionsIn(openRevs)
  if (asked === undefined) throw problem('notFound', 'missing')
  return asked.map((rev) => ({ missing: rev }))
}

function revisionsIn(text: string): string[] | undefined {
  try {
    const revs: unknown = JSON.parse(text)
    return Array.isArray(revs) ? revs.map(String) : undefined
  } catch {
    return undefined
  }
}
