import { unsentPicturesFilter, unsentWordsFilter } from '../replica/changes.ts'
import type { Replica } from '../replica/open-replica.ts'
import type { Line } from './line.ts'
import { withReceipts } from './receipts.ts'
import { replicate } from './replicate.ts'
import type { SyncProgress } from './sync-database.ts'

/** Sends what the server has not judged yet, words before pictures; without any, costs no request. */
export async function push(
  replica: Replica,
  remote: PouchDB.Database,
  line: Line,
  progress: (now: SyncProgress) => void,
): Promise<void> {
  const { words, pictures } = await toSend(replica)
  const total = words + pictures
  const target = () => withReceipts(remote, replica)
  const reached = (read: number) => progress({ phase: 'push', done: Math.min(read, total), total })
  if (total > 0) reached(0)
  if (words > 0)
    await replicate(replica.asPouch(), target(), { line, filter: unsentWordsFilter, progress: reached })
  if (pictures > 0)
    await replicate(replica.asPouch(), target(), {
      line,
      filter: unsentPicturesFilter,
      // One by one: what has arrived when the line breaks need not go again.
      batchSize: 1,
      inactivityMs: pictureMs,
      progress: (read) => reached(words + read),
    })
}

/** A picture may take minutes on a poor line, in which nothing comes back. */
const pictureMs = 15 * 60_000

/** How many records wait to be sent; a refused one waits for a person. */
export async function toSend(replica: Replica): Promise<{ words: number; pictures: number }> {
  const { unsent, refused, pictures } = await replica.counts()
  return { words: Math.max(0, unsent - refused - pictures), pictures }
}
