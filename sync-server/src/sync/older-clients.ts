import { clientVersionHeader, isOlderVersion } from '@approdo/schemas'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'

/**
 * Refuses to sync with versions of the app whose documents this server would misread. What such a tablet has not sent
 * stays there until it is updated. `/sync/scopes` answers all the same: it says what the oldest version is. A replicator that
 * tells no version speaks CouchDB's own protocol, which does not age.
 */
export function refuseOlderClients(app: App, oldestClient: string): void {
  app.addHook('onRequest', async ({ routeOptions, headers }) => {
    const version = headers[clientVersionHeader]
    const isSync = routeOptions.url?.startsWith('/sync/:db') === true
    if (isSync && typeof version === 'string' && isOlderVersion(version, oldestClient))
      throw problem('clientTooOld')
  })
}
