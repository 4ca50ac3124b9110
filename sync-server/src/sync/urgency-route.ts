import Type from 'typebox'
import { ask } from '../couch/ask.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { AskedScopes } from './asked-scopes.ts'
import { atMost } from './at-most.ts'
import { isReadable } from './readable-scope.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

const dayMs = 86_400_000
/** What has waited for longer than this is no longer a matter of the day. */
const daysBack = 30
const daysAhead = 7

/**
 * `POST /sync/:db/urgency`: the same scopes, in the order in which a tablet should bring them. Cases in which something is
 * due this week come first, the soonest of them leading; then the services; then the rest as asked.
 */
export function urgencyRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'Scopes by how soon something is due in them',
      params: DatabaseParams,
      body: AskedScopes,
      response: { 200: Type.Object({ scopes: Type.Array(Type.String()) }) },
    },
    config: { who: 'loggedIn' as const },
  }
  app.post('/sync/:db/urgency', options, async (request) => {
    atMost('scopes', request.body.scopes.length)
    const { actor, database } = await syncContext(services, request, request.params.db)
    const scopes = request.body.scopes.filter((scope) => isReadable(actor, scope))
    const due = await dueThisWeek(services, database)
    const rank = (scope: string): string => due.get(scope) ?? (scope === 'place' ? 'near' : 'rest')
    const ranked = scopes.map((scope, at) => ({ scope, at, rank: rank(scope) }))
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.at - b.at))
    return { scopes: ranked.map(({ scope }) => scope) }
  })
}

/** The earliest day of each case in which something is due; days sort before words. */
async function dueThisWeek({ couch }: Services, database: string): Promise<Map<string, string>> {
  const day = (from: number): string => new Date(Date.now() + from * dayMs).toISOString().slice(0, 10)
  const { rows } = await ask<{ rows: { key: string; value: string }[] }>(couch, {
    db: database,
    path: '_design/due/_view/days',
    qs: { startkey: day(-daysBack), endkey: day(daysAhead) },
  })
  const earliest = new Map<string, string>()
  for (const { key, value } of rows) if (!earliest.has(value)) earliest.set(value, key)
  return earliest
}
