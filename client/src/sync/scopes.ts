import { scopeOfId } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import type { SyncState } from '../replica/sync-state.ts'
import { noteLeaving } from './left-cases.ts'
import { isTooLarge, readRefusal } from './refusal.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

/**
 * Takes lost scopes off the tablet, but for those in which something still waits to be sent: that was received or
 * refused (and so is kept on the server) before its scope goes.
 */
export async function dropScopes(replica: Replica, lost: string[]): Promise<void> {
  const waiting = new Set<string | undefined>()
  for (const [id, state] of await replica.states())
    if (state.unsent && !isInQuarantine(state)) waiting.add(scopeOfId(id))
  const gone = lost.filter((scope) => !waiting.has(scope))
  await noteLeaving(replica, gone)
  for (const scope of gone) await replica.purge({ scope })
  const synced = await readSyncedScopes(replica)
  await writeSyncedScopes(replica, {
    ...synced,
    scopes: synced.scopes.filter((scope) => !gone.includes(scope)),
  })
}

const isInQuarantine = ({ state, reason }: SyncState): boolean =>
  state === 'refused' && !(reason !== undefined && readRefusal(reason).some(isTooLarge))
