import { unsentFilter } from '../../replica/changes.ts'
import type { Attachment, Doc } from '../../replica/doc.ts'
import type { Replica } from '../../replica/open-replica.ts'

/** What PouchDB's replicator calls on a source. */
interface Source {
  changes(options: object): Promise<{ results: { id: string; changes: { rev: string }[] }[] }>
  bulkGet(options: object): Promise<{ results: { docs: { ok?: Doc }[] }[] }>
}

/**
 * Every version of what the server lacks something of, each with its ancestors and its attachments, in the order in
 * which a push would send them; what was refused too. Gives a record at a time.
 */
export async function* unsentDocuments(replica: Replica): AsyncGenerator<Doc[], void, undefined> {
  const source = replica.asPouch() as unknown as Source
  const { results } = await source.changes({ filter: unsentFilter, style: 'all_docs' })
  for (const { id, changes } of results) {
    const docs = changes.map(({ rev }) => ({ id, rev }))
    const [found] = (await source.bulkGet({ docs, revs: true })).results
    const versions = found?.docs.map(({ ok }) => ok).filter((doc) => doc !== undefined) ?? []
    yield await Promise.all(versions.map((doc) => withAttachments(replica, doc)))
  }
}

async function withAttachments(replica: Replica, doc: Doc): Promise<Doc> {
  if (!doc._attachments) return doc
  const read = Object.entries(doc._attachments).map(async ([name, { content_type }]) => {
    const blob = await replica.attachment(doc._id, doc._rev ?? '', name)
    return [name, { content_type, data: await base64(blob) }] as [string, Attachment]
  })
  return { ...doc, _attachments: Object.fromEntries(await Promise.all(read)) }
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const pieces: string[] = []
  // A whole photo at once is more arguments than a call takes.
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(pieces.join(''))
}
