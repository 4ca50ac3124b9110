import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { bulkDocsRoute } from './bulk-docs-route.ts'
import { bulkGetRoute } from './bulk-get-route.ts'
import { changesRoutes } from './changes-route.ts'
import { databaseRoutes } from './database-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { localRoutes } from './local-routes.ts'
import { revsDiffRoute } from './revs-diff-route.ts'
import { scopesRoute } from './scopes-route.ts'
import { snapshotRoute } from './snapshot-route.ts'
import { summariesRoute } from './summaries-route.ts'
import { tallyRoute } from './tally-route.ts'
import { urgencyRoute } from './urgency-route.ts'

/** `/sync`: the CouchDB replication protocol, seen through the caller's scopes, and what stands beside it. */
export function syncRoutes(app: App, services: Services): void {
  databaseRoutes(app, services)
  scopesRoute(app, services)
  urgencyRoute(app, services)
  snapshotRoute(app, services)
  summariesRoute(app, services)
  tallyRoute(app, services)
  changesRoutes(app, services)
  revsDiffRoute(app, services)
  bulkGetRoute(app, services)
  bulkDocsRoute(app, services)
  localRoutes(app, services)
  documentRoutes(app, services)
  attachmentRoutes(app, services)
}
