import type { Actor } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { fetchAwaitedMedia } from './fetch-media.ts'
import type { Line } from './line.ts'
import { mergeConflicts } from './merge/merge-conflicts.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { openRemote } from './remote-database.ts'
import { dropScopes } from './scopes.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

export interface SyncProgress {
  phase: 'pull' | 'push'
  done: number
  total: number
}

export interface DatabaseRound {
  replica: Replica
  line: Line
  /** The person in this database, as the server grants now. */
  actor: Actor
  /** Every scope that they may read there now. */
  granted: string[]
  serverTime: string
  progress: (now: SyncProgress | undefined) => void
}

/**
 * Brings one database of the tablet level with the server. What was written here goes first when scopes come or go, so
 * that nothing unsent leaves with a lost scope, or waits behind a long download; otherwise it goes after what comes,
 * so that edits of one record are merged here before anybody else sees two versions. Throws `SyncError`.
 */
export async function syncDatabase(round: DatabaseRound): Promise<void> {
  const { replica, line, actor, granted, serverTime, progress } = round
  const remote = openRemote(replica.database, line)
  const synced = await readSyncedScopes(replica)
  const lost = synced.scopes.filter((scope) => !granted.includes(scope))
  const gained = granted.filter((scope) => !synced.scopes.includes(scope))
  try {
    if (lost.length > 0 || gained.length > 0) await push(replica, remote, line, progress)
    if (lost.length > 0) await dropScopes(replica, lost)
    await pull({ replica, remote, line, gained, progress })
    await mergeConflicts(replica, actor)
    await push(replica, remote, line, progress)
    await writeSyncedScopes(replica, { ...(await readSyncedScopes(replica)), syncedAt: serverTime })
    await fetchAwaitedMedia(replica, line, hasRoom)
  } finally {
    progress(undefined)
  }
}

/** Pictures take no more than half of what the browser grants: words come first. */
async function hasRoom(): Promise<boolean> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return usage < quota / 2
}
