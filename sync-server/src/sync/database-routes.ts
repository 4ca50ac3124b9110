import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

/** CouchDB's own since version 3: a database that is made anew under its name is another database. */
const startTime = '0'

/** `GET /sync` and `GET /sync/:db`, as replicators ask before they start. No number of documents is told. */
export function databaseRoutes(app: App, services: Services): void {
  const welcome = { schema: { summary: 'CouchDB’s welcome' }, config: { who: 'loggedIn' as const } }
  app.get('/sync', welcome, async () => ({
    couchdb: 'Welcome',
    version: '3.4.2',
    vendor: { name: 'Approdo' },
    features: [],
  }))

  const information = {
    schema: { summary: 'A database that the caller has a part in', params: DatabaseParams },
    config: { who: 'loggedIn' as const },
  }
  app.get('/sync/:db', information, async (request) => {
    const { database } = await syncContext(services, request, request.params.db)
    const { update_seq } = await services.couch.db.get(database)
    return { db_name: database, update_seq, instance_start_time: startTime, compact_running: false }
  })

  const commit = {
    schema: { summary: 'Says that all is on disk, as CouchDB’s replicator asks', params: DatabaseParams },
    config: { who: 'loggedIn' as const },
  }
  app.register(async (scope: App) => {
    // Its body is empty, and says that it is JSON.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async () => undefined)
    scope.post('/sync/:db/_ensure_full_commit', commit, async (request, reply) => {
      await syncContext(services, request, request.params.db)
      return reply.code(201).send({ ok: true, instance_start_time: startTime })
    })
  })
}
