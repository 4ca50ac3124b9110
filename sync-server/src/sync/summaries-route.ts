import { type CaseSummary, may, readsAll, scopeOfId } from '@approdo/schemas'
import Type from 'typebox'
import { ask } from '../couch/ask.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { type ChangesPage, pageSize } from './changes-source.ts'
import { readSummaries } from './read-summaries.ts'
import { formatToken, parseToken, type SummaryToken } from './summary-token.ts'
import { DatabaseParams, type SyncContext, syncContext } from './sync-context.ts'

const Asked = Type.Object({ since: Type.Optional(Type.String({ maxLength: 10_000 })) })
const Summaries = Type.Object({
  /** As they are now, each in place of the one that was known of its case. */
  summaries: Type.Array(Type.Unsafe<CaseSummary>({})),
  /** Cases that are there no more. */
  gone: Type.Array(Type.String()),
  /** From which to ask on. */
  since: Type.String(),
  /** Whether there is more now. */
  more: Type.Boolean(),
})

const scopesAtOnce = 100

/**
 * `POST /sync/:db/summaries`: what tablets know of cases that are not on them (`CaseSummary`), of all that the caller reads. With
 * the token of an earlier answer, only those in which something has changed since.
 */
export function summariesRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'Summaries of the caller’s cases, or what changed in them',
      params: DatabaseParams,
      body: Asked,
      response: { 200: Summaries },
    },
    config: { who: 'loggedIn' as const },
  }
  app.post('/sync/:db/summaries', options, async (request, reply) => {
    const context = await syncContext(services, request, request.params.db)
    const { since } = request.body
    const token = since === undefined ? undefined : parseToken(since)
    if (since !== undefined && token === undefined) {
      throw problem('malformedRequest', 'since is not a token of summaries.')
    }
    const left = new AbortController()
    reply.raw.on('close', () => left.abort())
    const { scopes, next, more } = await scopesToSay(context, token)
    const summaries = await readSummaries(context, scopes, left.signal)
    const there = new Set(summaries.map(({ record }) => record._id))
    const gone = scopes.filter((scope) => !there.has(scope))
    return { summaries, gone, since: formatToken(next), more }
  })
}

/** The cases of which the next answer tells, and the token that it gives. */
async function scopesToSay(
  context: SyncContext,
  token: SummaryToken | undefined,
): Promise<{ scopes: string[]; next: SummaryToken; more: boolean }> {
  if (token === undefined || token.after !== undefined) {
    const since = token?.since ?? (await context.services.couch.db.get(context.database)).update_seq
    const rest = (await readableCases(context)).filter((scope) => scope > (token?.after ?? ''))
    const scopes = rest.slice(0, scopesAtOnce)
    const more = rest.length > scopes.length
    return { scopes, next: { since, ...(more && { after: scopes.at(-1) ?? '' }) }, more }
  }
  const { results, last_seq } = await ask<ChangesPage>(context.services.couch, {
    db: context.database,
    path: '_changes',
    qs: { since: token.since, limit: pageSize },
  })
  const changed = new Set(results.map(({ id }) => scopeOfId(id) ?? ''))
  const scopes = [...changed].filter((scope) => isReadableCase(context, scope))
  return { scopes, next: { since: last_seq }, more: results.length === pageSize }
}

async function readableCases(context: SyncContext): Promise<string[]> {
  const { actor, database, services } = context
  const scopes = readsAll(actor, 'case') ? await services.scopes.all(database, 'case') : [...actor.scopes]
  return scopes.filter((scope) => isReadableCase(context, scope)).sort()
}

const isReadableCase = ({ actor }: SyncContext, scope: string): boolean =>
  scope.startsWith('case:') && may(actor, 'read', scope)
