import { type CaseSummary, dayAfter, openedDays, readsAll } from '@approdo/schemas'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { today } from '../i18n/day.ts'
import type { KeptCases } from '../sync/kept-cases.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useSync } from './sync.ts'

const nothing: KeptCases = { pinned: [], opened: {} }

/**
 * The cases that are not whole on this tablet, as summaries, and which of them the person wants here. In memory while the
 * vault is open, like all records.
 */
export const useKeptCases = defineStore('keptCases', () => {
  const session = useSession()
  const records = useRecords()
  const sync = useSync()
  const summaries = shallowRef<readonly CaseSummary[]>([])
  const kept = shallowRef(nothing)
  /** Whether the tablet holds summaries of all cases, and whole only some of them. */
  const oversees = computed(() => session.actor !== undefined && readsAll(session.actor, 'case'))
  const absent = computed(() => {
    if (summaries.value.length === 0) return []
    const whole = new Set(records.ofType('case').map(({ _id }) => _id))
    return summaries.value.filter(({ record }) => !whole.has(record._id))
  })

  watch(
    () => session.opened,
    () => {
      summaries.value = []
      kept.value = nothing
    },
    { flush: 'sync' },
  )
  watch([() => session.opened, () => sync.summaries], () => load().catch(unlessLocked), { immediate: true })

  async function load(): Promise<void> {
    const opened = session.opened
    if (!opened) return
    const [{ readSummaries }, { readKeptCases }] = await syncCode()
    const [known, wanted] = await Promise.all([readSummaries(opened.replica), readKeptCases(opened.replica)])
    if (session.opened !== opened) return
    summaries.value = Object.values(known.cases)
    kept.value = wanted
  }

  function unlessLocked(error: unknown): void {
    if (session.opened) reportError(error)
  }

  /** What is known of a case that is not whole here. */
  const summaryOf = (scope: string): CaseSummary | undefined =>
    absent.value.find(({ record }) => record._id === scope)

  async function keep(change: (before: KeptCases) => KeptCases): Promise<void> {
    const replica = session.opened?.replica
    if (!replica) return
    const [, { readKeptCases, writeKeptCases }] = await syncCode()
    // Another tab may have written it.
    const after = change(await readKeptCases(replica))
    await writeKeptCases(replica, after)
    kept.value = after
  }

  const isPinned = (scope: string): boolean => kept.value.pinned.includes(scope)

  /** Keeps a case on the tablet from the next sync on, or no longer. */
  async function pin(scope: string, wanted: boolean): Promise<void> {
    await keep(({ pinned, opened }) => ({
      pinned: [...pinned.filter((one) => one !== scope), ...(wanted ? [scope] : [])],
      opened,
    }))
    if (wanted) void sync.syncNow()
    else if (records.get(scope)) await look(scope)
  }

  /** The person looks at a case now: it stays here for some days, unless it stays anyway. */
  async function look(scope: string): Promise<void> {
    const until = dayAfter(today(), openedDays)
    if (isPinned(scope) || session.memberScopes.has(scope) || kept.value.opened[scope] === until) return
    await keep(({ pinned, opened }) => {
      const others = Object.entries(opened).filter(([, day]) => day >= today())
      return { pinned, opened: { ...Object.fromEntries(others), [scope]: until } }
    })
  }

  /** Brings a case that is not here. Whether it is here now. */
  async function open(scope: string): Promise<boolean> {
    await look(scope)
    await sync.syncNow()
    return (await session.opened?.replica.get(scope)) !== undefined
  }

  return { oversees, absent, kept, summaryOf, isPinned, pin, look, open }
})

/** Loaded with the first vault that opens, not with the first screen. */
const syncCode = () => Promise.all([import('../sync/summaries.ts'), import('../sync/kept-cases.ts')])
