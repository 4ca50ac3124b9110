import { isMedia, mediaAttachment } from '@approdo/schemas'
import type { Replica } from '../../replica/open-replica.ts'

/** A picture, or why it can't be shown: it is still to come from the server, is there no more, or was changed on disk. */
export type Picture =
  | { outcome: 'here'; blob: Blob }
  | { outcome: 'awaited' | 'gone' | 'damaged' | 'offline' }

/** The picture of a `media` document as this tablet has it. */
export async function readPicture(replica: Replica, id: string): Promise<Picture> {
  const doc = await replica.get(id)
  if (!doc?._rev) return { outcome: isMedia(id) ? 'awaited' : 'gone' }
  const rev = doc._rev
  const blob = await replica.damage.unless([id], () => replica.attachment(id, rev, mediaAttachment))
  return blob ? { outcome: 'here', blob } : { outcome: 'damaged' }
}

/** Asks the server for a picture that has not come yet. */
export async function fetchPicture(replica: Replica, id: string): Promise<Picture> {
  const [{ fetchMedia }, { createLine }, { SyncError }] = await Promise.all([
    import('../../sync/fetch-media.ts'),
    import('../../sync/line.ts'),
    import('../../sync/sync-error.ts'),
  ])
  try {
    await fetchMedia(replica, createLine({ signal: AbortSignal.timeout(5 * 60_000) }), id)
  } catch (error) {
    if (error instanceof SyncError) return { outcome: 'offline' }
    throw error
  }
  const picture = await readPicture(replica, id)
  return picture.outcome === 'awaited' ? { outcome: 'gone' } : picture
}
