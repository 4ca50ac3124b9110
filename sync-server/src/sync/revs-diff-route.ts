import { may } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { ask } from '../couch/ask.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { atMost } from './at-most.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

const Revisions = Type.Record(Type.String(), Type.Array(Type.String()))
const Differences = Type.Record(
  Type.String(),
  Type.Object({
    missing: Type.Array(Type.String()),
    possible_ancestors: Type.Optional(Type.Array(Type.String())),
  }),
)
type Differences = Static<typeof Differences>

/**
 * `POST /sync/:db/_revs_diff`: which revisions the server lacks. Of a document that the caller may not read it
 * lacks them all, exactly as of one that does not exist.
 */
export function revsDiffRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'Which of these revisions are missing',
      params: DatabaseParams,
      body: Revisions,
      response: { 200: Differences },
    },
    config: { who: 'loggedIn' as const },
    bodyLimit: 8 * 1024 * 1024,
  }
  app.post('/sync/:db/_revs_diff', options, async (request) => {
    const { actor, database } = await syncContext(services, request, request.params.db)
    const asked = Object.entries(request.body).filter(([, revs]) => revs.length > 0)
    atMost('ids', asked.length)
    atMost(
      'revisions',
      asked.reduce((sum, [, revs]) => sum + revs.length, 0),
    )
    const visible = asked.filter(([id]) => may(actor, 'read', id))
    const known = new Map(
      Object.entries(
        visible.length === 0
          ? {}
          : await ask<Differences>(services.couch, {
              db: database,
              path: '_revs_diff',
              method: 'POST',
              body: Object.fromEntries(visible),
            }),
      ),
    )
    const visibleIds = new Set(visible.map(([id]) => id))
    return Object.fromEntries(
      asked.flatMap(([id, revs]) => {
        const difference = visibleIds.has(id) ? known.get(id) : { missing: revs }
        return difference ? [[id, difference]] : []
      }),
    )
  })
}
