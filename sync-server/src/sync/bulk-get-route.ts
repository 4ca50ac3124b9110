import { may } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { ask } from '../couch/ask.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { atMost } from './at-most.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

const Wanted = Type.Object({ id: Type.String(), rev: Type.Optional(Type.String()) })
type Wanted = Static<typeof Wanted>

const Flag = Type.Optional(Type.Enum(['true', 'false']))
const Flags = Type.Object({ revs: Flag, latest: Flag, attachments: Flag })

interface Result {
  id: string
  docs: ({ ok: object } | { error: { id: string; rev: string; error: string; reason: string } })[]
}

/**
 * `POST /sync/:db/_bulk_get`: many revisions at once. What the caller may not read gets the row of what does
 * not exist, whatever words CouchDB has for that.
 */
export function bulkGetRoute(app: App, services: Services): void {
  const options = {
    schema: {
      summary: 'Reads many revisions',
      params: DatabaseParams,
      querystring: Flags,
      body: Type.Object({ docs: Type.Array(Wanted) }),
    },
    config: { who: 'loggedIn' as const },
    bodyLimit: 8 * 1024 * 1024,
  }
  app.post('/sync/:db/_bulk_get', options, async (request) => {
    const { actor, database } = await syncContext(services, request, request.params.db)
    const { docs } = request.body
    atMost('ids', docs.length)
    if (request.query.attachments === 'true') atMost('attachments', docs.length)
    const visible = docs.filter(({ id }) => may(actor, 'read', id))
    const { revs, latest, attachments } = request.query
    const qs = {
      ...(revs === 'true' && { revs }),
      ...(latest === 'true' && { latest }),
      ...(attachments === 'true' && { attachments }),
    }
    const { results } =
      visible.length === 0
        ? { results: [] }
        : await ask<{ results: Result[] }>(services.couch, {
            db: database,
            path: '_bulk_get',
            method: 'POST',
            qs,
            body: { docs: visible },
          })
    // CouchDB answers in the order of the questions.
    const found = new Map(visible.map((wanted, at) => [wanted, results[at]]))
    return { results: docs.map((wanted) => settled(wanted, found.get(wanted))) }
  })
}

function settled(wanted: Wanted, result: Result | undefined): Result {
  const isThere = result?.docs.some((row) => 'ok' in row || row.error.error !== 'not_found')
  return isThere && result ? result : missing(wanted)
}

const missing = ({ id, rev = 'undefined' }: Wanted): Result => ({
  id,
  docs: [{ error: { id, rev, error: 'not_found', reason: 'missing' } }],
})
