import type { Replica } from '../replica/open-replica.ts'
import { awaitingMedia } from './awaiting-media.ts'
import { writeCheckpoint } from './checkpoint.ts'
import type { Line } from './line.ts'
import { replicate } from './replicate.ts'
import { pullSnapshot } from './snapshot.ts'
import type { SyncProgress } from './sync-database.ts'
import { SyncError } from './sync-error.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

interface Pull {
  replica: Replica
  remote: PouchDB.Database
  line: Line
  /** Scopes granted that are not here whole yet. */
  gained: string[]
  progress: (now: SyncProgress) => void
}

/** Brings gained scopes by snapshot, and then what changed since the last pull. */
export async function pull(options: Pull): Promise<void> {
  const { replica, remote, line, gained, progress } = options
  if (gained.length > 0) await pullGained(options)
  await replicate(remote, awaitingMedia(replica), {
    line,
    progress: (read) => progress({ phase: 'pull', done: read, total: read }),
  })
}

async function pullGained({ replica, remote, line, gained, progress }: Pull): Promise<void> {
  const before = await readSyncedScopes(replica)
  const begun = before.snapshot
  const resumed = begun?.scopes.every((scope) => gained.includes(scope)) ? begun : undefined
  const scopes = resumed?.scopes ?? gained
  const isFirst = before.scopes.length === 0
  if (!resumed) await writeSyncedScopes(replica, { ...before, snapshot: { scopes } })
  try {
    const since = await pullSnapshot(replica, {
      line,
      scopes,
      ...(resumed?.after !== undefined && { after: resumed.after }),
      reached: (after) => writeSyncedScopes(replica, { ...before, snapshot: { scopes, after } }),
      progress: (done, total) => progress({ phase: 'pull', done, total }),
    })
    // Later snapshots leave the checkpoint alone: the other scopes have changes between it and `since`.
    if (isFirst) await writeCheckpoint(remote, replica.asPouch(), since)
    const { snapshot, ...rest } = before
    await writeSyncedScopes(replica, { ...rest, scopes: [...before.scopes, ...scopes] })
  } catch (error) {
    // A cursor that the server no longer takes must not stand in the way for ever.
    if (error instanceof SyncError && error.code === 'refused')
      await writeSyncedScopes(replica, { scopes: before.scopes })
    throw error
  }
}
