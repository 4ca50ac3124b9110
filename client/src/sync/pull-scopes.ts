import { requestLimits, type TabletCeiling } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { writeCheckpoint } from './checkpoint.ts'
import { holdingsOf } from './holdings.ts'
import type { Line } from './line.ts'
import { pullSnapshot } from './snapshot.ts'
import type { SyncProgress } from './sync-database.ts'
import { SyncError } from './sync-error.ts'
import { readSyncedScopes, type SyncedScopes, writeSyncedScopes } from './synced-scopes.ts'
import { byUrgency } from './urgency.ts'

export interface ScopesPull {
  replica: Replica
  remote: PouchDB.Database
  line: Line
  /** Scopes granted that are not here whole yet. */
  gained: string[]
  /** Those of them that were opened by hand. */
  opened: ReadonlySet<string>
  /** Undefined: the server names none. */
  ceiling: TabletCeiling | undefined
  progress: (now: SyncProgress) => void
}

/**
 * Brings gained scopes by snapshot, whole ones and the most urgent first, until all are here or the tablet is at its ceiling. Those of which
 * something is here already, those opened by hand, and what is common to all come in any case.
 */
export async function pullScopes(options: ScopesPull): Promise<void> {
  const { replica, line } = options
  const whole = progressOfAll(options.progress)
  const isResuming = (await readSyncedScopes(replica)).snapshot !== undefined
  const gained = isResuming ? options.gained : await byUrgency(replica, line, options.gained)
  for (;;) {
    const synced = await readSyncedScopes(replica)
    const missing = gained.filter((scope) => !synced.scopes.includes(scope))
    const begun = synced.snapshot
    if (begun?.scopes.every((scope) => missing.includes(scope)))
      await pullPortion({ ...options, progress: whole.portion() }, synced, begun)
    else if (!(await pullWhatFits({ ...options, progress: whole.portion() }, synced, missing))) return
  }
}

/** Tells of one portion after the other as of one long snapshot, so that the bar never goes back. */
function progressOfAll(progress: (now: SyncProgress) => void): { portion(): (now: SyncProgress) => void } {
  let [done, bytes] = [0, 0]
  return {
    portion() {
      const before = { done, bytes }
      return (now) => {
        done = before.done + now.done
        bytes = before.bytes + (now.bytes ?? 0)
        progress({ ...now, done, total: before.done + now.total, bytes })
      }
    },
  }
}

/** False when there is nothing more to bring. */
async function pullWhatFits(options: ScopesPull, synced: SyncedScopes, missing: string[]): Promise<boolean> {
  const room = await roomFor(options, synced)
  const rooted = await options.replica.states(missing)
  const isNeeded = (scope: string) => scope === 'place' || rooted.has(scope) || options.opened.has(scope)
  const needed = missing.filter(isNeeded)
  const others = missing.filter((scope) => !isNeeded(scope))
  const least = needed.length > 0 ? 0 : 1
  let count = room > 0 ? Math.min(others.length, requestLimits.scopes - needed.length) : 0
  for (;;) {
    const few = new Set([...needed, ...others.slice(0, count)])
    if (few.size === 0) return false
    const scopes = missing.filter((scope) => few.has(scope))
    const fits = (total: number) => total <= room || count <= least
    const excess = await pullPortion(options, synced, { scopes }, fits)
    if (excess === undefined) return true
    count = Math.max(least, Math.floor((count * room) / excess))
  }
}

/** How many documents may still come. A full disk must not leave somebody who has just begun without anything. */
async function roomFor({ replica, ceiling }: ScopesPull, { scopes }: SyncedScopes): Promise<number> {
  if (!ceiling) return Number.POSITIVE_INFINITY
  const { documents, bytes = 0 } = await holdingsOf(replica)
  return bytes >= ceiling.bytes && scopes.length > 0 ? 0 : ceiling.documents - documents
}

/** Brings these scopes; the number of their documents, and nothing is brought, when that is more than `fits`. */
async function pullPortion(
  { replica, remote, line, progress }: ScopesPull,
  before: SyncedScopes,
  { scopes, after }: NonNullable<SyncedScopes['snapshot']>,
  fits: (total: number) => boolean = () => true,
): Promise<number | undefined> {
  try {
    const pulled = await pullSnapshot(replica, {
      line,
      scopes,
      ...(after !== undefined && { after }),
      fits,
      reached: (cursor) => writeSyncedScopes(replica, { ...before, snapshot: { scopes, after: cursor } }),
      progress: (done, total, bytes) => progress({ phase: 'pull', done, total, bytes }),
    })
    if ('excess' in pulled) return pulled.excess
    // Later snapshots leave the checkpoint alone: the other scopes have changes between it and `since`.
    if (before.scopes.length === 0) await writeCheckpoint(remote, replica.asPouch(), pulled.since)
    const { snapshot, ...rest } = before
    await writeSyncedScopes(replica, { ...rest, scopes: [...before.scopes, ...scopes] })
    return undefined
  } catch (error) {
    // A cursor that the server no longer takes must not stand in the way for ever.
    if (error instanceof SyncError && error.code === 'refused') {
      const { snapshot, ...rest } = before
      await writeSyncedScopes(replica, rest)
    }
    throw error
  }
}
