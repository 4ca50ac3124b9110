import { may, parseDocumentId } from '@approdo/schemas'
import Type from 'typebox'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { AskedScopes } from './asked-scopes.ts'
import { atMost } from './at-most.ts'
import { isReadable } from './readable-scope.ts'
import { scopeIds } from './scope-ids.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

/**
 * `POST /sync/:db/tally`: how many documents of each type the server has in these scopes, so that a person can hold the
 * tablet's figures against the server's.
 */
export function tallyRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'How many documents the caller’s scopes hold, by type',
      params: DatabaseParams,
      body: AskedScopes,
      response: { 200: Type.Object({ types: Type.Record(Type.String(), Type.Integer()) }) },
    },
    config: { who: 'loggedIn' as const },
  }
  app.post('/sync/:db/tally', options, async (request, reply) => {
    atMost('scopes', request.body.scopes.length)
    const context = await syncContext(services, request, request.params.db)
    const left = new AbortController()
    reply.raw.on('close', () => left.abort())
    const scopes = request.body.scopes.filter((scope) => isReadable(context.actor, scope))
    const types: Record<string, number> = {}
    const ranges = scopes.map((scope) => ({ scope }))
    for await (const ids of scopeIds(context, ranges, left.signal)) {
      for (const id of ids) {
        const type = parseDocumentId(id)?.type
        if (type !== undefined && may(context.actor, 'read', id)) types[type] = (types[type] ?? 0) + 1
      }
    }
    return { types }
  })
}
