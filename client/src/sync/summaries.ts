import type { CaseSummary } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { getLocal, putOver } from './checkpoint.ts'
import type { Line } from './line.ts'
import { remoteUrl } from './remote-database.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

/** The summaries that are on the tablet, by case, and the server's token up to which they are level. */
interface Known {
  since?: string
  cases: Record<string, CaseSummary>
}

interface Page {
  summaries: CaseSummary[]
  gone: string[]
  since: string
  more: boolean
}

const id = '_local/approdo-summaries'

/** All summaries in one sealed `_local` document: whoever finds the tablet learns not even how many there are. */
export async function readSummaries(replica: Replica): Promise<Known> {
  const stored = await getLocal(replica.asPouch(), id)
  return (stored?.known as Known | undefined) ?? { cases: {} }
}

/**
 * Brings the summaries level with the server. `told` is what the server said of them in `/sync/scopes`: as long as that stays the
 * same nothing is asked. Only those that `isReadable` stay. Gives how far they go: other than before when some have come. Throws
 * `SyncError`.
 */
export async function bringSummaries(
  replica: Replica,
  line: Line,
  { told, isReadable }: { told: string | undefined; isReadable: (scope: string) => boolean },
): Promise<string | undefined> {
  const { summaries: before } = await readSyncedScopes(replica)
  if (told === undefined || before?.told === told) return before?.since
  const known = await readSummaries(replica)
  // The two are written one after the other; where they differ, the listing begins anew.
  let { since, cases } = known.since === before?.since ? known : { since: undefined, cases: {} }
  for (let more = true; more; ) {
    const answer = await line.fetch(`${remoteUrl(replica.database)}/summaries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(since !== undefined && { since }) }),
    })
    if (!answer.ok) return forgetSummaries(replica)
    const page = (await answer.json()) as Page
    const gone = new Set(page.gone)
    const news = page.summaries.map((one) => [one.record._id, one] as const)
    const kept = Object.entries({ ...cases, ...Object.fromEntries(news) })
    cases = Object.fromEntries(kept.filter(([scope]) => !gone.has(scope) && isReadable(scope)))
    since = page.since
    more = page.more
    await putOver(replica.asPouch(), { _id: id, known: { since, cases } })
    const synced = await readSyncedScopes(replica)
    await writeSyncedScopes(replica, { ...synced, summaries: { since, ...(!more && { told }) } })
  }
  return since
}

/** Takes the summaries off the tablet: of somebody who oversees nothing any more, or has room for all cases. */
export async function forgetSummaries(replica: Replica): Promise<undefined> {
  const { summaries, ...synced } = await readSyncedScopes(replica)
  if (summaries === undefined) return
  await putOver(replica.asPouch(), { _id: id, known: { cases: {} } })
  await writeSyncedScopes(replica, synced)
}
