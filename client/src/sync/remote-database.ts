import type { Line } from './line.ts'
import { Pouch } from './pouchdb.ts'

/**
 * A database of the server as the replicator sees it. Its id and what `info` says come from here: both would cost a
 * request each time, for a name that we know and a progress figure that nobody reads.
 */
export function openRemote(database: string, line: Line): PouchDB.Database {
  const url = remoteUrl(database)
  const options = { adapter: 'http', skip_setup: true, fetch: line.fetch }
  const remote = new Pouch(url, options as PouchDB.Configuration.DatabaseConfiguration)
  return Object.assign(remote, {
    id: async () => url,
    info: async () => ({ db_name: database, update_seq: 0, doc_count: 0 }),
  })
}

export const remoteUrl = (database: string): string => `${location.origin}/sync/${database}`
