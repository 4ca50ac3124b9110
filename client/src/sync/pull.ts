import { awaitingMedia } from './awaiting-media.ts'
import { pullScopes, type ScopesPull } from './pull-scopes.ts'
import { replicate } from './replicate.ts'
import { readSyncedScopes } from './synced-scopes.ts'
import { wholeScopesOnly } from './whole-scopes-only.ts'

/** Brings gained scopes, as many as there is room for, and then what changed since the last pull. Gives those without room. */
export async function pull(options: ScopesPull): Promise<string[]> {
  const { replica, remote, line, gained, progress } = options
  if (gained.length > 0) await pullScopes(options)
  const { scopes } = await readSyncedScopes(replica)
  const heldBack = gained.filter((scope) => !scopes.includes(scope))
  await replicate(remote, wholeScopesOnly(awaitingMedia(replica), scopes), {
    line,
    progress: (read) => progress({ phase: 'pull', done: read, total: read }),
  })
  return heldBack
}
