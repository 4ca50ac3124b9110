import { setMaxListeners } from 'node:events'
import { clientVersionHeader } from '@approdo/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { isProblem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { sessionCookie } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { withDocuments } from './changed-documents.ts'
import { ChangesBody, type ChangesOptions, ChangesQuery, changesOptions } from './changes-options.ts'
import { changesSource } from './changes-source.ts'
import { changesText } from './changes-text.ts'
import { resumed } from './resumed.ts'
import { DatabaseParams, type SyncContext, syncContext } from './sync-context.ts'
import { type ActorNow, type VisibleChanges, visibleChanges } from './visible-changes.ts'
import { withHeartbeat } from './with-heartbeat.ts'
import { withWholeScopes } from './with-whole-scopes.ts'

/** `/sync/:db/_changes`: what has happened to the documents that the caller may read; others leave no trace. */
export function changesRoutes(app: App, services: Services): void {
  const ending = serverEnding(app)
  const schema = {
    summary: 'Changes that the caller may see',
    params: DatabaseParams,
    querystring: ChangesQuery,
  }
  const config = { who: 'loggedIn' as const }
  app.get('/sync/:db/_changes', { schema, config }, (request, reply) =>
    answer(services, request, reply, ending, request.params.db, changesOptions(request.query, {})),
  )
  // Both replicators send doc_ids and selectors as a body.
  const withBody = { schema: { ...schema, body: ChangesBody }, config, bodyLimit: 8 * 1024 * 1024 }
  app.post('/sync/:db/_changes', withBody, (request, reply) => {
    const body: Static<typeof ChangesBody> = request.body
    return answer(services, request, reply, ending, request.params.db, changesOptions(request.query, body))
  })
}

/** Aborted when the server is about to close: it would wait for the live feeds for ever. */
function serverEnding(app: App): AbortSignal {
  const ending = new AbortController()
  // Every live feed listens.
  setMaxListeners(0, ending.signal)
  app.addHook('preClose', async () => ending.abort())
  return ending.signal
}

async function answer(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  ending: AbortSignal,
  database: string,
  options: ChangesOptions,
): Promise<FastifyReply> {
  const context = await syncContext(services, request, database)
  const left = new AbortController()
  reply.raw.on('close', () => left.abort())
  const waits = options.feed !== 'normal'
  if (waits) ending.addEventListener('abort', () => left.abort(), { signal: left.signal })
  const deadline = options.heartbeat === undefined ? Date.now() + options.timeout : Number.POSITIVE_INFINITY
  const source = changesSource(context, options, left.signal)
  const actorNow = waits ? rightsOf(context, request.cookies[sessionCookie]) : teamsOf(context)
  const visible = visibleChanges(source, options, actorNow, deadline)
  const rows = needsWholeScopes(request, options)
    ? withWholeScopes(context, visible, options, left.signal)
    : visible
  const changes = options.includeDocs ? documented(context, rows, options) : rows
  // The first part is read before the answer begins, so that a failure can still be told.
  const started = resumed(changes, await changes.next())
  const texts = changesText(options.feed, started, options.since)
  // Compression would hold back what a live feed is about.
  if (waits) request.headers['x-no-compression'] = 'live'
  reply.type('application/json')
  return reply.send(
    withHeartbeat(texts, waits ? options.heartbeat : undefined, (error) => {
      if (!left.signal.aborted && !isProblem(error)) request.log.warn('A feed of changes broke off')
    }),
  )
}

/**
 * The app takes newly granted scopes as snapshots, and a feed read in one go from its beginning tells everything;
 * whoever asks for certain documents is told of no others.
 */
function needsWholeScopes(request: FastifyRequest, options: ChangesOptions): boolean {
  const isApp = request.headers[clientVersionHeader] !== undefined
  const tellsAll = options.since === '0' && options.feed === 'normal'
  return !isApp && !tellsAll && options.docIds === undefined && options.selector === undefined
}

/**
 * A root that another server has just written may let the caller in: with rights from before it, it would be passed
 * over, and not come again.
 */
const teamsOf =
  ({ services, database, caller, actor }: SyncContext): ActorNow =>
  async (rootsHaveChanged) => {
    if (!rootsHaveChanged) return actor
    services.scopes.forget(database)
    return services.actors.in(caller.staff, database)
  }

/** The rights of a long feed are those of the moment: a log-out or a change of team counts at once. */
function rightsOf({ services, database }: SyncContext, token: string | undefined): ActorNow {
  return async (rootsHaveChanged) => {
    if (rootsHaveChanged) services.scopes.forget(database)
    const caller = await services.callers.find(token)
    if (caller === undefined || caller.deviceState === 'revoked') return undefined
    try {
      return await services.actors.in(caller.staff, database)
    } catch (error) {
      if (isProblem(error)) return undefined
      throw error
    }
  }
}

async function* documented(
  context: SyncContext,
  changes: AsyncIterable<VisibleChanges>,
  options: ChangesOptions,
): AsyncGenerator<VisibleChanges> {
  for await (const part of changes) {
    yield part.rows.length === 0 ? part : { ...part, rows: await withDocuments(context, part.rows, options) }
  }
}
