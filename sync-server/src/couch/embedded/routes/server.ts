import type { FastifyInstance } from 'fastify'
import { newId } from '../document-check.ts'
import type { Endpoint } from '../endpoint.ts'
import { couchError } from '../errors.ts'
import { queryOf, whole } from '../params.ts'

/** The server itself: who it is, that it runs, its databases, fresh ids. */
export async function serverRoutes(app: FastifyInstance, { databases, uuid }: Endpoint): Promise<void> {
  const reading = ['GET', 'HEAD']
  app.route({
    method: reading,
    url: '/',
    handler: async () => ({
      couchdb: 'Welcome',
      version: '3.4.3',
      uuid,
      features: [],
      vendor: { name: 'Approdo, embedded' },
    }),
  })
  app.route({ method: reading, url: '/_up', handler: async () => ({ status: 'ok', seeds: {} }) })
  app.route({ method: reading, url: '/_all_dbs', handler: async () => databases.names() })
  app.get('/_uuids', async (request, reply) => {
    const count = whole(queryOf(request), 'count') ?? 1
    if (count > 1000) throw couchError('bad_request', 'count parameter too large')
    reply.header('cache-control', 'must-revalidate, no-cache')
    return { uuids: Array.from({ length: count }, newId) }
  })
}
