import { type Actor, casesKeptWhole, readsAll, type TabletCeiling } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { fetchAwaitedMedia } from './fetch-media.ts'
import { holdingsOf, type TabletBudget } from './holdings.ts'
import { readKeptCases } from './kept-cases.ts'
import type { Line } from './line.ts'
import { mergeConflicts } from './merge/merge-conflicts.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { openRemote } from './remote-database.ts'
import { dropScopes } from './scopes.ts'
import { bringSummaries, forgetSummaries } from './summaries.ts'
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
  /** Every scope that their tablet should hold whole. */
  granted: string[]
  /** What the server says of the summaries of cases: while it stays the same, so do they. */
  summaries: string | undefined
  /** What the tablet may hold of it, where the server names it. */
  ceiling: TabletCeiling | undefined
  serverTime: string
  progress: (now: SyncProgress | undefined) => void
  /** Told how far the summaries go, as soon as they have come. */
  summarized: (since: string | undefined) => void
}

/**
 * Brings one database of the tablet level with the server. What was written here goes first when scopes come or go, so
 * that nothing unsent leaves with a lost scope, or waits behind a long download; otherwise it goes after what comes,
 * so that edits of one record are merged here before anybody else sees two versions. Of cases that are not held whole it brings
 * summaries. Gives how full the tablet is now. Throws `SyncError`.
 */
export async function syncDatabase(round: DatabaseRound): Promise<TabletBudget | undefined> {
  const { replica, line, actor, summaries: told, ceiling, serverTime, progress } = round
  const oversees = readsAll(actor, 'case')
  const kept = await readKeptCases(replica)
  const granted = oversees
    ? casesKeptWhole({ told: round.granted, ...kept }, serverTime.slice(0, 10))
    : round.granted
  const remote = openRemote(replica.database, line)
  const synced = await readSyncedScopes(replica)
  const lost = synced.scopes.filter((scope) => !granted.includes(scope))
  const gained = granted.filter((scope) => !synced.scopes.includes(scope))
  try {
    if (lost.length > 0 || gained.length > 0) await push(replica, remote, line, progress)
    // Before cases leave, so that no list is without them meanwhile.
    if (oversees) round.summarized(await bringSummaries(replica, line, { told, isReadable: () => true }))
    if (lost.length > 0) await dropScopes(replica, lost, { tells: !oversees })
    const opened = new Set(Object.keys(kept.opened))
    const heldBack = await pull({ replica, remote, line, gained, opened, ceiling, progress })
    if (!oversees) round.summarized(await summarizeHeldBack(round, heldBack))
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

/** A tablet that is not full needs no summaries of somebody's own cases. */
async function summarizeHeldBack(
  { replica, line, granted, summaries }: DatabaseRound,
  heldBack: string[],
): Promise<string | undefined> {
  if (heldBack.length === 0) return forgetSummaries(replica)
  const mine = new Set(granted)
  return bringSummaries(replica, line, { told: summaries, isReadable: (scope) => mine.has(scope) })
}

/** Pictures take no more than half of what the app may take up: words come first. */
async function hasRoom(ceiling: TabletCeiling | undefined): Promise<boolean> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  return usage < Math.min(quota, ceiling?.bytes ?? quota) / 2
}
