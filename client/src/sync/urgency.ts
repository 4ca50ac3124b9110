import { scopeOfId } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import type { Line } from './line.ts'
import { remoteUrl } from './remote-database.ts'

/**
 * The scopes in the order in which they should come: those with a form that was begun on this tablet, then by what the
 * server knows to be due. Throws `SyncError`.
 */
export async function byUrgency(replica: Replica, line: Line, scopes: string[]): Promise<string[]> {
  if (scopes.length < 2) return scopes
  const answer = await line.fetch(`${remoteUrl(replica.database)}/urgency`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scopes }),
  })
  const { scopes: ranked } = answer.ok ? ((await answer.json()) as { scopes: string[] }) : { scopes }
  const begun = new Set((await replica.drafts.list()).map(scopeOfDraft))
  const asked = new Set(scopes)
  const known = ranked.filter((scope) => asked.has(scope))
  return [...known.filter((scope) => begun.has(scope)), ...known.filter((scope) => !begun.has(scope))]
}

/** The key of a draft begins with the scope of what it is about. */
const scopeOfDraft = (key: string): string | undefined => {
  const [kind = '', ulid = ''] = key.split(':')
  return scopeOfId(`${kind}:${ulid}`)
}
