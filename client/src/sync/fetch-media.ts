import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import type { Line } from './line.ts'
import { remoteUrl } from './remote-database.ts'
import { withAttachments } from './with-attachments.ts'

/**
 * Fetches the pictures that are awaited, the newest first, one after the other: what has come when the line breaks stays,
 * and the rest is fetched next time. Stops while `hasRoom` says that there is none. Throws `SyncError`.
 */
export async function fetchAwaitedMedia(
  replica: Replica,
  line: Line,
  hasRoom: () => Promise<boolean>,
): Promise<void> {
  for (const id of await replica.awaited.list()) {
    if (!(await hasRoom())) return
    await fetchMedia(replica, line, id)
  }
}

/** Fetches one picture, as when somebody wants to see it now. */
export async function fetchMedia(replica: Replica, line: Line, id: string): Promise<void> {
  const answer = await line.fetch(`${remoteUrl(replica.database)}/${encodeURIComponent(id)}?revs=true`)
  const found = answer.ok
    ? await withAttachments((await answer.json()) as Doc, replica.database, line)
    : undefined
  if (found) await replica.applySnapshot([found])
  await replica.awaited.settle(id)
}
