import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import { portionsOf } from './portions.ts'
import { problemsIn, tooLarge, writeRefusal } from './refusal.ts'

interface Row {
  id: string
  rev?: string
  error?: unknown
  /** What the replicator knows a refusal by. */
  name?: string
  problems?: unknown
}
interface Push {
  docs: Doc[]
}
type Asked = Record<string, string[]>
type Missing = Record<string, { missing: string[] }>

/** What the replicator calls on the target of a push. */
interface PushTarget {
  bulkDocs(request: Push, options?: object): Promise<Row[]>
  revsDiff(asked: Asked): Promise<Missing>
}

/**
 * The remote as a target that notes the server's word on each document in the replica: stored, already there, or
 * refused and why. A push in which some are refused goes on for the others, and goes in portions, each noted as soon
 * as the server has it.
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

    bulkDocs: (request: Push, options?: object): Promise<Row[]> =>
      sendAll(request, portionsOf(request.docs), options),
  })

  async function sendAll(request: Push, portions: Doc[][], options?: object): Promise<Row[]> {
    const rows: Row[] = []
    for (const docs of portions) rows.push(...(await send({ ...request, docs }, options)))
    return rows
  }

  /** Halves what is too large for the server, down to the one document that is: it is refused here, for a person. */
  async function send(request: Push, options?: object): Promise<Row[]> {
    const { docs } = request
    const half = Math.ceil(docs.length / 2)
    const halves = portionsOf(docs, { documents: half, bytes: Number.POSITIVE_INFINITY })
    let rows: Row[]
    try {
      rows = await bulkDocs.call(remote, request, options)
    } catch (error) {
      if (!isTooMuch(error)) throw error
      if (halves.length > 1) return sendAll(request, halves, options)
      rows = docs.map(refusedHere)
    }
    await note(docs, rows)
    return rows
  }

  async function note(docs: Doc[], rows: Row[]): Promise<void> {
    const refused = rows.filter(({ error }) => error)
    const refusalOf = (doc: Doc) =>
      refused.find(({ id, rev }) => id === doc._id && (rev === undefined || rev === doc._rev))
    const stored = docs.filter((doc) => !refusalOf(doc))
    await replica.markAllReceived(stored.map(({ _id, _rev = '' }) => ({ id: _id, revs: [_rev] })))
    for (const doc of docs) {
      const row = refusalOf(doc)
      if (row) await replica.markRefused(doc._id, doc._rev ?? '', writeRefusal(problemsIn(row)))
    }
  }
}

const isTooMuch = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 413

const refusedHere = ({ _id, _rev }: Doc): Row => ({
  id: _id,
  ...(_rev !== undefined && { rev: _rev }),
  error: 'forbidden',
  name: 'forbidden',
  problems: [tooLarge],
})
