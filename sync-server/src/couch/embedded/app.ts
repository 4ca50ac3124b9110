import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { authentication, type Credentials } from './authentication.ts'
import { rawBodies } from './body-parser.ts'
import type { Endpoint } from './endpoint.ts'
import { couchError, problemOf } from './errors.ts'
import { allDocsRoutes } from './routes/all-docs.ts'
import { bulkRoutes } from './routes/bulk.ts'
import { changesRoutes } from './routes/changes.ts'
import { databaseRoutes } from './routes/database.ts'
import { documentRoutes } from './routes/documents.ts'
import { findRoutes } from './routes/find.ts'
import { maintenanceRoutes } from './routes/maintenance.ts'
import { serverRoutes } from './routes/server.ts'
import { viewRoutes } from './routes/views.ts'

/** The endpoint as a Fastify application, not yet listening. */
export function createApp(endpoint: Endpoint, credentials: Credentials, bodyLimit: number): FastifyInstance {
  const app = Fastify({
    bodyLimit,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 8000 },
    frameworkErrors: (failed, _request, reply) => answerProblem(reply as FastifyReply, failed),
  })
  rawBodies(app, bodyLimit)
  app.setErrorHandler((failed, _request, reply) => answerProblem(reply, failed))
  app.setNotFoundHandler(() => {
    throw couchError('not_found', 'missing')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'must-revalidate')
    return request.method === 'HEAD' ? null : payload
  })
  authentication(app, credentials)

  const routes = [
    serverRoutes,
    databaseRoutes,
    maintenanceRoutes,
    bulkRoutes,
    changesRoutes,
    allDocsRoutes,
    viewRoutes,
    findRoutes,
    documentRoutes,
  ]
  for (const plugin of routes) app.register(plugin, endpoint)
  return app
}

function answerProblem(reply: FastifyReply, failed: unknown): void {
  const { status, error, reason } = problemOf(failed)
  reply.code(status).type('application/json').send({ error, reason })
}
