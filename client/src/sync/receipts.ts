import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import { problemsIn, writeRefusal } from './refusal.ts'

interface Row {
  id: string
  rev?: string
  error?: unknown
  problems?: unknown
}
type Asked = Record<string, string[]>
type Missing = Record<string, { missing: string[] }>

/** What the replicator calls on the target of a push. */
interface PushTarget {
  bulkDocs(request: { docs: Doc[] }, options?: object): Promise<Row[]>
  revsDiff(asked: Asked): Promise<Missing>
}

/**
 * The remote as a target that notes the server's word on each document in the replica: stored, already there, or
 * refused and why. A push in which some are refused goes on for the others.
 */
export function withReceipts(remote: PouchDB.Database, replica: Replica): PouchDB.Database {
  const { bulkDocs, revsDiff } = remote as unknown as PushTarget

  return Object.assign(Object.create(remote), {
    async revsDiff(asked: Asked): Promise<Missing> {
      const missing = await revsDiff.call(remote, asked)
      const present = Object.entries(asked).map(([id, revs]) => ({
        id,
        revs: revs.filter((rev) => !missing[id]?.missing.includes(rev)),
      }))
      await replica.markAllReceived(present.filter(({ revs }) => revs.length > 0))
      return missing
    },

    async bulkDocs(request: { docs: Doc[] }, options?: object): Promise<Row[]> {
      const rows = await bulkDocs.call(remote, request, options)
      const refused = rows.filter(({ error }) => error)
      const isRefused = (doc: Doc) =>
        refused.some(({ id, rev }) => id === doc._id && (rev === undefined || rev === doc._rev))
      const stored = request.docs.filter((doc) => !isRefused(doc))
      await replica.markAllReceived(stored.map(({ _id, _rev = '' }) => ({ id: _id, revs: [_rev] })))
      for (const doc of request.docs.filter(isRefused)) {
        const row = refused.find(({ id, rev }) => id === doc._id && (rev === undefined || rev === doc._rev))
        await replica.markRefused(doc._id, doc._rev ?? '', writeRefusal(problemsIn(row ?? {})))
      }
      return rows
    },
  })
}
