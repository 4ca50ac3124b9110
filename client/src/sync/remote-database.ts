import type { Line } from './line.ts'
import { Pouch } from './pouchdb.ts'

/**
 * A database of the server as the replicator sees it during one sync. What would cost a request each time for nothing
 * new comes from here: its id, the `info` for a progress figure that nobody reads, and the checkpoint, which this
 * tablet alone writes.
 */
export function openRemote(database: string, line: Line): PouchDB.Database {
  const url = remoteUrl(database)
  const options = { adapter: 'http', skip_setup: true, fetch: line.fetch }
  const remote = new Pouch(url, options as PouchDB.Configuration.DatabaseConfiguration)
  const { get, put } = remote as unknown as Stored
  const checkpoints = new Map<string, Promise<object>>()
  return Object.assign(remote, {
    get(id: string, options?: object): Promise<object> {
      if (!id.startsWith('_local/')) return get.call(remote, id, options)
      const known = checkpoints.get(id) ?? get.call(remote, id)
      checkpoints.set(id, known)
      return known.then((doc) => structuredClone(doc))
    },
    async put(doc: { _id: string }) {
      checkpoints.delete(doc._id)
      const result = await put.call(remote, doc)
      checkpoints.set(doc._id, Promise.resolve({ ...doc, _rev: result.rev }))
      return result
    },
    id: async () => url,
    info: async () => ({ db_name: database, update_seq: 0, doc_count: 0 }),
  })
}

interface Stored {
  get(id: string, options?: object): Promise<object>
  put(doc: object): Promise<{ rev: string }>
}

export const remoteUrl = (database: string): string => `${location.origin}/sync/${database}`
