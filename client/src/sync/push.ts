import { unsentFilter } from '../replica/changes.ts'
import type { Replica } from '../replica/open-replica.ts'
import type { Line } from './line.ts'
import { withReceipts } from './receipts.ts'
import { replicate } from './replicate.ts'
import type { SyncProgress } from './sync-database.ts'

/** Sends what the server has not judged yet; without any, costs no request. */
export async function push(
  replica: Replica,
  remote: PouchDB.Database,
  line: Line,
  progress: (now: SyncProgress) => void,
): Promise<void> {
  const total = await toSend(replica)
  if (total === 0) return
  progress({ phase: 'push', done: 0, total })
  await replicate(replica.asPouch(), withReceipts(remote, replica), {
    line,
    filter: unsentFilter,
    progress: (read) => progress({ phase: 'push', done: Math.min(read, total), total }),
  })
}

/** How many records wait to be sent; a refused one waits for a person. */
export async function toSend(replica: Replica): Promise<number> {
  const { unsent, refused } = await replica.counts()
  return Math.max(0, unsent - refused)
}
