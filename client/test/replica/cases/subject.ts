import type { Doc } from '../../../src/replica/doc.ts'
import { useReplica, useStock } from '../test-replica.ts'

/** A database as a case sees it, whichever it is. */
export interface Subject {
  /** Takes revisions that another database made, as a replication does. */
  receive(...docs: Doc[]): Promise<void>
  /** Writes on the winner, or on its deletion. */
  write(doc: Doc): Promise<void>
  remove(id: string): Promise<void>
  pouch: PouchDB.Database
}

export const replicaSubject = (): Promise<Subject> =>
  replicaTaking(({ replica }, docs) => replica.asPouch().bulkDocs({ docs, new_edits: false } as never))

/** The same through the replica's way for snapshots, which packs documents together. */
export const packedSubject = (): Promise<Subject> =>
  replicaTaking(({ replica }, docs) => replica.applySnapshot(docs))

async function replicaTaking(
  take: (opened: Awaited<ReturnType<typeof useReplica>>, docs: Doc[]) => Promise<unknown>,
): Promise<Subject> {
  const opened = await useReplica()
  const { replica } = opened
  return {
    pouch: replica.asPouch(),
    async receive(...docs) {
      await take(opened, structuredClone(docs))
    },
    async write(doc) {
      await replica.save(doc)
    },
    async remove(id) {
      await replica.remove({ _id: id })
    },
  }
}

export async function stockSubject(): Promise<Subject> {
  const pouch = useStock()
  return {
    pouch,
    async receive(...docs) {
      await pouch.bulkDocs(structuredClone(docs) as never, { new_edits: false })
    },
    async write(doc) {
      const { results } = await pouch.changes({ doc_ids: [doc._id] })
      const _rev = results[0]?.changes[0]?.rev
      await pouch.put({ ...doc, ...(_rev && { _rev }) } as never)
    },
    async remove(id) {
      await pouch.remove(await pouch.get(id))
    },
  }
}

/** A revision with its ancestors, such as `revision('a', '3-c', 'b', 'a')`. */
export function revision(id: string, rev: string, ...above: string[]): Doc {
  const [start, hash = ''] = rev.split('-')
  return { _id: id, _rev: rev, _revisions: { start: Number(start), ids: [hash, ...above] }, said: rev }
}

export const deletion = (...args: Parameters<typeof revision>): Doc => ({
  ...revision(...args),
  _deleted: true,
})
