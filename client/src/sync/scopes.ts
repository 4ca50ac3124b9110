import type { Replica } from '../replica/open-replica.ts'
import type { HeldWork } from '../replica/purge.ts'
import type { SyncState } from '../replica/sync-state.ts'
import { namedCases, noteLeaving } from './left-cases.ts'
import { isTooLarge, readRefusal } from './refusal.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

/**
 * Takes lost scopes off the tablet, but for those in which something still waits: what was saved is received, or refused and
 * so kept on the server, before its scope goes, and a form that was begun is finished or given up. It is looked at once
 * more in the moment of forgetting. The person is told which cases have gone, and which wait for them; but not an overseer,
 * who goes on seeing all.
 */
export async function dropScopes(
  replica: Replica,
  lost: string[],
  { tells }: { tells: boolean },
): Promise<void> {
  const quarantined = new Set<string>()
  for (const [id, state] of await replica.states()) if (isInQuarantine(state)) quarantined.add(id)
  const waits = ({ unsent, drafts }: HeldWork): boolean =>
    drafts.length > 0 || unsent.some(({ id, isRefused }) => !isRefused || !quarantined.has(id))
  const cases = tells ? await namedCases(replica, lost) : []
  const gone: string[] = []
  for (const scope of lost) if (await replica.purge({ scope, unless: waits })) gone.push(scope)
  await noteLeaving(replica, cases, gone)
  const synced = await readSyncedScopes(replica)
  await writeSyncedScopes(replica, {
    ...synced,
    scopes: synced.scopes.filter((scope) => !gone.includes(scope)),
  })
}

const isInQuarantine = ({ state, reason }: SyncState): boolean =>
  state === 'refused' && !(reason !== undefined && readRefusal(reason).some(isTooLarge))
