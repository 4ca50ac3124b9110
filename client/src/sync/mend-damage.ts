import { parseDocumentId, scopeText } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { readSyncedScopes, writeSyncedScopes } from './synced-scopes.ts'

/** What was changed on disk, by what can be done about it. */
export interface DamageReport {
  /** The server has them: they can be fetched again. */
  fetchable: string[]
  /** The newest that was written in them was never sent, and can be read no more. */
  lost: string[]
  /** Keys of forms that were begun. */
  drafts: string[]
}

export async function readDamage(replica: Replica): Promise<DamageReport> {
  const ids = await replica.damagedTogether()
  const states = await replica.states(ids)
  const isUnsent = (id: string): boolean => states.get(id)?.unsent === true
  return {
    fetchable: ids.filter((id) => !isUnsent(id)),
    lost: ids.filter(isUnsent),
    drafts: replica.damage.drafts(),
  }
}

/**
 * Takes damaged records off the tablet, so that the next sync brings their scopes whole again. The scopes are forgotten
 * first: whatever ends this half-way, the next sync looks for what is missing.
 */
export async function mendDamage(replica: Replica, ids: readonly string[]): Promise<void> {
  const damaged = new Set(ids.map(scopeOf))
  const { snapshot, ...synced } = await readSyncedScopes(replica)
  await writeSyncedScopes(replica, {
    ...synced,
    scopes: synced.scopes.filter((scope) => !damaged.has(scope)),
  })
  await replica.purge({ ids: [...ids] })
}

function scopeOf(id: string): string {
  const parsed = parseDocumentId(id)
  return parsed ? scopeText(parsed.scope) : id
}
