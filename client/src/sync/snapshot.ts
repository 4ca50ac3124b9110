import { isMedia } from '@approdo/schemas'
import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import type { Line } from './line.ts'
import { ndjson } from './ndjson.ts'
import { remoteUrl } from './remote-database.ts'
import { SyncError } from './sync-error.ts'
import { withAttachments } from './with-attachments.ts'

/** A line of the server's answer. */
interface SnapshotLine {
  total?: number
  doc?: Doc
  after?: string
  end?: true
  since?: string | number
}

export interface SnapshotOptions {
  line: Line
  scopes: string[]
  /** Where an earlier try ended. */
  after?: string
  /** Told how many documents are to come; false ends the snapshot before any is stored. */
  fits: (total: number) => boolean
  /** Called when everything up to the cursor is stored. */
  reached: (after: string) => Promise<void>
  /** Of this snapshot: documents stored, documents in all, and the bytes that have come. */
  progress: (done: number, total: number, bytes: number) => void
}

const batchSize = 500

/**
 * Brings whole scopes onto the tablet in one stream, their pictures left for later, stored batch by batch, so that what
 * has come can be used before the rest. Gives the sequence from which `_changes` carries on, or how many documents do
 * not fit. Throws `SyncError` when the stream ends too early.
 */
export async function pullSnapshot(
  replica: Replica,
  options: SnapshotOptions,
): Promise<{ since: string | number } | { excess: number }> {
  const { line, scopes, after } = options
  const bytes = line.stream(`${remoteUrl(replica.database)}/snapshot`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ scopes, ...(after !== undefined && { after }) }),
  })
  let came = 0
  async function* counted() {
    for await (const piece of bytes) {
      came += piece.length
      yield piece
    }
  }
  let total = 0
  let done = 0
  let batch: Doc[] = []
  const store = async () => {
    const pictures = batch.filter(({ _id, _deleted }) => isMedia(_id) && !_deleted)
    const docs = batch.filter((doc) => !pictures.includes(doc))
    batch = []
    await replica.awaited.expect(pictures.map(({ _id }) => _id))
    const whole = await Promise.all(docs.map((doc) => withAttachments(doc, replica.database, line)))
    if (docs.length > 0) await replica.applySnapshot(whole.filter((doc) => doc !== undefined))
    done += docs.length + pictures.length
    options.progress(done, Math.max(done, total), came)
  }
  for await (const one of ndjson(counted())) {
    const { doc, end, since, ...news } = one as SnapshotLine
    if (doc) batch.push(doc)
    if (news.total !== undefined) total = news.total
    if (news.total !== undefined && !options.fits(total)) return { excess: total }
    if (batch.length >= batchSize || end || news.after !== undefined) await store()
    if (news.after !== undefined) await options.reached(news.after)
    if (end && since !== undefined) return { since }
  }
  throw new SyncError('offline')
}
