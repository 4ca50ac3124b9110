import { Readable } from 'node:stream'
import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { atMost } from './at-most.ts'
import { isReadable } from './readable-scope.ts'
import { resumed } from './resumed.ts'
import { parseCursor } from './snapshot-cursor.ts'
import { snapshotLines } from './snapshot-lines.ts'
import { DatabaseParams, syncContext } from './sync-context.ts'

const Asked = Type.Object({
  scopes: Type.Array(Type.String({ maxLength: 60 })),
  after: Type.Optional(Type.String({ maxLength: 10_000 })),
})

/** `POST /sync/:db/snapshot`: the documents of scopes as lines of JSON, to start a tablet with. */
export function snapshotRoute(app: App, services: Services): void {
  const options = {
    schema: { summary: 'All documents of these scopes, as a stream', params: DatabaseParams, body: Asked },
    config: { who: 'loggedIn' as const },
    compress: {
      customTypes: /^application\/x-ndjson/,
      encodings: ['gzip' as const, 'identity' as const],
      // The lightest level already takes three quarters off, at a fraction of the time of the usual one.
      zlibOptions: { level: 1 },
    },
  }
  app.post('/sync/:db/snapshot', options, async (request, reply) => {
    const context = await syncContext(services, request, request.params.db)
    const { after } = request.body
    atMost('scopes', request.body.scopes.length)
    const cursor = after === undefined ? undefined : parseCursor(after)
    if (after !== undefined && cursor === undefined) {
      throw problem('malformedRequest', 'after is not a cursor of a snapshot.')
    }
    const left = new AbortController()
    reply.raw.on('close', () => left.abort())
    const scopes = request.body.scopes.filter((scope) => isReadable(context.actor, scope))
    const lines = snapshotLines(context, scopes, cursor, left.signal)
    // The first line is read before the answer begins, so that a failure can still be told.
    const stream = Readable.from(resumed(lines, await lines.next()))
    stream.on('error', () => {
      if (!left.signal.aborted) request.log.warn('A snapshot broke off')
    })
    return reply.type('application/x-ndjson').send(stream)
  })
}
