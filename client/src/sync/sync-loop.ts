import { isStorageFull } from '../vault/storage-full.ts'
import { createHoldingsReport } from './holdings.ts'
import { toSend } from './push.ts'
import { type RoundOptions, type SyncReport, syncRound } from './sync-round.ts'
import { readSyncedScopes, type SyncedScopes } from './synced-scopes.ts'

/** Syncs by itself until stopped. */
export interface SyncLoop {
  /** Syncs now, and settles when that has ended, well or not. */
  syncNow(): Promise<void>
  stop(): void
}

export interface LoopOptions extends Omit<RoundOptions, 'signal'> {
  report: (news: SyncReport) => Promise<void>
  /** How things stood after the last sync that went well, before this loop began. */
  remembered: (synced: SyncedScopes) => void
}

const settleMs = 1000
const restMs = 60_000
const longestBackoffMs = 5 * 60_000

/**
 * Syncs at once, then soon after each change made here, when a network appears, when the screen is looked at again,
 * and every minute while it is. After a failure it waits longer each time. Of several tabs one syncs at a time (a Web
 * Lock); the others see what it brings through the replica.
 */
export function createSyncLoop(options: LoopOptions): SyncLoop {
  const { vault, replica, report } = options
  const tellHoldings = createHoldingsReport(replica)
  const stop = new AbortController()
  const { signal } = stop
  let running: Promise<void> | undefined
  let again = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  function syncNow(): Promise<void> {
    clearTimeout(timer)
    again = running !== undefined
    running ??= rounds().finally(() => {
      running = undefined
    })
    return running
  }

  async function rounds(): Promise<void> {
    do {
      again = false
      await round()
    } while (again && !signal.aborted)
    schedule()
  }

  async function round(): Promise<void> {
    try {
      await navigator.locks.request(`approdo-sync-${vault.id}`, { signal }, async () => {
        await report({ outcome: 'syncing' })
        const news = await syncRound({ ...options, signal })
        if (signal.aborted) return
        failures = news.outcome === 'synced' ? 0 : failures + 1
        await report(news)
        if (news.outcome === 'synced' && !signal.aborted) await tellHoldings()
      })
    } catch (error) {
      // Stopped in the middle: the lock, the line and the vault end one by one, and each says so.
      if (signal.aborted) return
      failures++
      const full = isStorageFull(error)
      await report({ outcome: 'error', ...(full && { isStorageFull: true }) })
      if (!full) reportError(error)
    }
  }

  function schedule(): void {
    if (signal.aborted) return
    const wait = failures === 0 ? restMs : Math.min(longestBackoffMs, 2000 * 2 ** (failures - 1))
    timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') void syncNow()
      },
      wait * (0.8 + Math.random() * 0.4),
    )
  }

  async function changedHere(): Promise<void> {
    const { words, pictures } = await toSend(replica)
    if (!running && words + pictures > 0 && !signal.aborted) void syncNow()
  }
  const unsubscribe = replica.subscribe(() => {
    clearTimeout(settling)
    settling = setTimeout(() => changedHere().catch(unlessStopped), settleMs)
  })
  const wake = () => {
    if (document.visibilityState === 'visible') void syncNow()
  }
  const reconnect = () => {
    // What failed without a network says nothing of the one that has appeared.
    failures = 0
    wake()
  }
  addEventListener('online', reconnect, { signal })
  addEventListener('offline', wake, { signal })
  document.addEventListener('visibilitychange', wake, { signal })

  const unlessStopped = (error: unknown) => {
    if (!signal.aborted) reportError(error)
  }
  readSyncedScopes(replica).then((synced) => {
    if (!signal.aborted) options.remembered(synced)
  }, unlessStopped)
  void syncNow()

  return {
    syncNow,
    stop() {
      stop.abort()
      clearTimeout(timer)
      clearTimeout(settling)
      unsubscribe()
    },
  }
}
