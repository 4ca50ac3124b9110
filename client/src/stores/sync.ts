import { roomLeft } from '@approdo/schemas'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { SyncCounts } from '../replica/sync-state.ts'
import type { TabletBudget } from '../sync/holdings.ts'
import type { LeftCase } from '../sync/left-cases.ts'
import type { SyncProgress } from '../sync/sync-database.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'
import type { SyncReport } from '../sync/sync-round.ts'
import type { Opened } from './session/opened.ts'
import { keepRescueKey, rescueKeyOf } from './session/rescue-key.ts'
import { useSession } from './session.ts'
import { useStorage } from './storage.ts'

export type SyncStatus = 'idle' | 'syncing' | 'offline' | 'error' | 'signInNeeded' | 'updateNeeded'

const damageCode = () => import('../sync/mend-damage.ts')

const nothing: SyncCounts = { local: 0, refused: 0, conflict: 0, unsent: 0, pictures: 0, total: 0 }

/**
 * What goes between tablet and server while a vault is open, and how far it is. The modules that do it are loaded
 * with the first vault that opens, not with the first screen.
 */
export const useSync = defineStore('sync', () => {
  const session = useSession()
  const storage = useStorage()
  const status = ref<SyncStatus>('idle')
  const counts = shallowRef(nothing)
  /** Whether `counts` says how things stand: until the first count nothing may be called sent. */
  const isCounted = ref(false)
  /** How many records and begun forms could not be opened, because they were changed on disk. */
  const damaged = ref(0)
  const progress = shallowRef<SyncProgress>()
  const lastReceivedAt = ref<string>()
  const offlineSince = ref<string>()
  const clockSkewMs = ref(0)
  /** Cases that have gone to somebody else, until the person has read it. */
  const leftCases = shallowRef<readonly LeftCase[]>([])
  const loop = shallowRef<SyncLoop>()
  /** How full the tablet was after the last sync, and what it does without. */
  const budget = shallowRef<TabletBudget>()
  /** Other than before when summaries of cases have come. */
  const summaries = ref<string>()
  const room = computed(() => {
    if (!budget.value) return 'ample'
    return budget.value.heldBack > 0 ? 'full' : roomLeft(budget.value, budget.value.ceiling)
  })
  const allSent = computed(() => isCounted.value && counts.value.unsent === 0)

  watch(
    () => session.opened,
    (opened, _before, onCleanup) => {
      status.value = 'idle'
      counts.value = nothing
      isCounted.value = false
      damaged.value = 0
      progress.value = undefined
      offlineSince.value = undefined
      lastReceivedAt.value = undefined
      budget.value = undefined
      summaries.value = undefined
      leftCases.value = []
      if (!opened) return
      const { vault, replica } = opened
      let stopped = false
      const count = async () => {
        const read = await replica.counts()
        if (stopped) return
        counts.value = read
        isCounted.value = true
      }
      const stopCounting = replica.subscribe(() => void count().catch(unlessStopped))
      const { damage } = replica
      const stopWatching = damage.subscribe(() => {
        damaged.value = damage.records().length + damage.drafts().length
      })
      const unlessStopped = (error: unknown) => {
        if (!stopped) reportError(error)
      }
      void count().catch(unlessStopped)
      void import('../sync/sync-loop.ts').then(({ createSyncLoop }) => {
        if (stopped) return
        loop.value = createSyncLoop({
          vault,
          replica,
          device: session.device.id,
          memberships: () => session.memberships,
          report,
          remembered: (synced) => {
            lastReceivedAt.value ??= synced.syncedAt
            budget.value ??= synced.budget
            summaries.value ??= synced.summaries?.since
          },
          progress: (now) => {
            progress.value = now
          },
          summarized: (since) => {
            if (!stopped) summaries.value = since
          },
        })
      })
      onCleanup(() => {
        stopped = true
        stopCounting()
        stopWatching()
        loop.value?.stop()
        loop.value = undefined
      })
    },
    { immediate: true, flush: 'sync' },
  )
  watch(
    () => session.sessionExpired,
    (expired) => {
      if (!expired && status.value === 'signInNeeded') void syncNow()
    },
  )

  async function report(news: SyncReport): Promise<void> {
    if (news.skewMs !== undefined) clockSkewMs.value = news.skewMs
    if (news.isStorageFull) storage.isFull = true
    if (news.outcome === 'revoked') return session.destroyVaults()
    if (news.outcome === 'signInNeeded') {
      session.sessionExpired = true
      await session.checkDevice()
      if (!session.opened) return
    }
    if (news.outcome === 'synced') {
      session.sessionExpired = false
      lastReceivedAt.value = news.at
      budget.value = news.budget
    }
    if (news.maxOfflineDays !== undefined) await session.noteContact(news.maxOfflineDays)
    if (news.session) await session.refreshAccount(news.session)
    if (news.outcome === 'synced' && session.opened) {
      await keepRescueKey(session.opened.store)
      await takeLeave(session.opened, news.databases ?? [])
      void takeEscoLists().catch(reportError)
    }
    status.value = news.outcome === 'synced' ? 'idle' : news.outcome
    if (news.outcome === 'offline') offlineSince.value ??= new Date().toISOString()
    else if (news.outcome !== 'syncing') offlineSince.value = undefined
  }

  /** What is this person's no more goes off the tablet, and they are told. */
  async function takeLeave({ vault, replica, store }: Opened, databases: string[]): Promise<void> {
    const [{ dropEndedDatabases }, { readLeftCases }] = await Promise.all([
      import('../sync/drop-databases.ts'),
      import('../sync/left-cases.ts'),
    ])
    await dropEndedDatabases({
      vault,
      device: session.device.id,
      granted: new Set([...databases, replica.database]),
      rescueKey: () => rescueKeyOf(store),
    })
    leftCases.value = await readLeftCases(replica)
  }

  /** Public reference data, which nothing waits for. */
  async function takeEscoLists(): Promise<void> {
    const { takeEscoListsAtTimes } = await import('../sync/esco-lists.ts')
    if (session.municipality) await takeEscoListsAtTimes(session.municipality)
  }

  /** The person has read which cases have gone. */
  async function forgetLeftCases(): Promise<void> {
    if (!session.opened) return
    const { writeLeftCases } = await import('../sync/left-cases.ts')
    leftCases.value = leftCases.value.filter(({ waits }) => waits)
    await writeLeftCases(session.opened.replica, leftCases.value)
  }

  /** What tablet and server have of the scopes that are here; undefined when the server can't be asked now. */
  async function compare() {
    const replica = session.opened?.replica
    if (!replica) return undefined
    const { countBothSides } = await import('../sync/count-both-sides.ts')
    return countBothSides(replica)
  }

  /** What was changed on disk; undefined while nothing is open. */
  async function readDamage() {
    const replica = session.opened?.replica
    return replica && (await damageCode()).readDamage(replica)
  }

  /**
   * Takes these damaged records off the tablet, and brings what the server has of them; false, and nothing is done, when the
   * server can't be reached: what a forgotten scope still has here would stay when that scope is lost meanwhile.
   */
  async function mendDamage(ids: readonly string[]): Promise<boolean> {
    await syncNow()
    if (!session.opened || status.value !== 'idle') return false
    await (await damageCode()).mendDamage(session.opened.replica, ids)
    await syncNow()
    return true
  }

  /** Gives up a begun form that can't be opened any more. */
  const forgetDraft = async (key: string) => session.opened?.replica.drafts.remove(key)

  /** Syncs now, and settles when that has ended, well or not. */
  async function syncNow(): Promise<void> {
    await loop.value?.syncNow()
  }

  return {
    status,
    counts,
    isCounted,
    damaged,
    allSent,
    progress,
    lastReceivedAt,
    budget,
    summaries,
    room,
    offlineSince,
    clockSkewMs,
    leftCases,
    forgetLeftCases,
    compare,
    readDamage,
    mendDamage,
    forgetDraft,
    syncNow,
  }
})
