import type { Actor, TabletCeiling } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { fetchAwaitedMedia } from './fetch-media.ts'
import { holdingsOf, type TabletBudget } from './holdings.ts'
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
  /** How much has come, as it stands in the answers. */
  bytes?: number
}

export interface DatabaseRound {
  replica: Replica
  line: Line
  /** The person in this database, as the server grants now. */
  actor: Actor
  /** Every scope that they may read there now. */
  granted: string[]
  /** What the tablet may hold of it, where the server names it. */
  ceiling: TabletCeiling | undefined
  serverTime: string
  progress: (now: SyncProgress | undefined) => void
}

/**
 * Brings one database of the tablet level with the server. What was written here goes first when scopes come or go, so
 * that nothing unsent leaves with a lost scope, or waits behind a long download; otherwise it goes after what comes,
 * so that edits of one record are merged here before anybody else sees two versions. Gives how full the tablet is now.
 * Throws `SyncError`.
 */
export async function syncDatabase(round: DatabaseRound): Promise<TabletBudget | undefined> {
  const { replica, line, actor, granted, ceiling, serverTime, progress } = round
  const remote = openRemote(replica.database, line)
  const synced = await readSyncedScopes(replica)
  const lost = synced.scopes.filter((scope) => !granted.includes(scope))
  const gained = granted.filter((scope) => !synced.scopes.includes(scope))
  try {
    if (lost.length > 0 || gained.length > 0) await push(replica, remote, line, progress)
    if (lost.length > 0) await dropScopes(replica, lost)
    const heldBack = await pull({ replica, remote, line, gained, ceiling, progress })
    await mergeConflicts(replica, actor)
    await push(replica, remote, line, progress)
    const budget = ceiling && { ...(await holdingsOf(replica)), ceiling, heldBack: heldBack.length }
    const now = await readSyncedScopes(replica)
    await writeSyncedScopes(replica, { ...now, syncedAt: serverTime, ...(budget && { budget }) })
    await fetchAwaitedMedia(replica, line, () => hasRoom(ceiling))
    return budget
  } finally {
    progress(undefined)
  }
}

/** Pictures take no more than half of what the app may take up: words come first. */
async function hasRoom(ceiling: TabletCeiling | undefined): Promise<boolean> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return usage < Math.min(quota, ceiling?.bytes ?? quota) / 2
}
