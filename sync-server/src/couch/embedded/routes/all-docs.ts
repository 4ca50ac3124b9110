import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAllDocs } from '../all-docs.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { couchError } from '../errors.ts'
import { localIds, readLocal } from '../local-documents.ts'
import { flag, list, type Params, queryOf } from '../params.ts'
import type { JsonObject } from '../pouch.ts'
import { asObject, bytesOf, jsonObject } from '../request-body.ts'

/** Ranges read side by side: alone, each spends a third of its time waiting for the disk. */
const together = 8

/** `_all_docs` and its kin. */
export async function allDocsRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  const read = (db: string, params: Params) => databases.use(db, (database) => readAllDocs(database, params))

  for (const method of ['GET', 'POST']) {
    app.route<InDatabase>({
      method,
      url: '/:db/_all_docs',
      handler: (request) => read(request.params.db, optionsOf(request)),
    })
    app.route<InDatabase>({
      method,
      url: '/:db/_design_docs',
      handler: (request) => read(request.params.db, { ...designRange, ...optionsOf(request) }),
    })
    app.route<InDatabase>({
      method,
      url: '/:db/_local_docs',
      handler: (request) =>
        databases.use(request.params.db, async (database) => {
          const documents = flag(optionsOf(request), 'include_docs') === true
          const ids = await localIds(database)
          const docs = await Promise.all(ids.map((id) => readLocal(database, id)))
          const rows = docs.map((doc) => ({
            id: doc._id,
            key: doc._id,
            value: { rev: doc._rev },
            ...(documents ? { doc } : {}),
          }))
          return { total_rows: rows.length, offset: 0, rows }
        }),
    })
  }

  app.post<InDatabase>('/:db/_all_docs/queries', async (request) => {
    const queries = list(jsonObject(request), 'queries')
    if (!queries) throw couchError('bad_request', '`queries` parameter must be an array.')
    const asked = queries.map((query) => asObject(query, 'A query must be an object'))
    const results: JsonObject[] = []
    for (let from = 0; from < asked.length; from += together) {
      const some = asked.slice(from, from + together)
      results.push(...(await Promise.all(some.map((query) => read(request.params.db, query)))))
    }
    return { results }
  })
}

const designRange = { startkey: '_design/', endkey: '_design0', inclusive_end: false }

function optionsOf(request: FastifyRequest): Params {
  const query = queryOf(request)
  return bytesOf(request).length > 0 ? { ...query, ...jsonObject(request) } : query
}
