import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

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
    return { db_name: database, update_seq, instance_start_time: '0', compact_running: false }
  })
}
