import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import type nano from 'nano'
import { deviceRoutes } from './accounts/device-routes.ts'
import { sessionRoutes } from './accounts/session-routes.ts'
import { staffRoutes } from './accounts/staff-routes.ts'
import { sweepExpired } from './accounts/sweep-expired.ts'
import { administrationRoutes } from './administration/administration-routes.ts'
import type { Config } from './config.ts'
import { problem } from './errors.ts'
import { escoRoutes } from './esco/esco-routes.ts'
import { apiDescription, apiDocs } from './http/api-docs.ts'
import type { App } from './http/app-type.ts'
import { clientFiles } from './http/client-files.ts'
import { closePromptly } from './http/close-promptly.ts'
import { errorForLog } from './http/error-for-log.ts'
import { guard } from './http/guard.ts'
import { healthRoute } from './http/health.ts'
import { jsonBodies } from './http/json-bodies.ts'
import { answer, problemAnswers } from './http/problem-answers.ts'
import { sameSiteOnly } from './http/same-site.ts'
import { securityHeaders } from './http/security-headers.ts'
import { indicatorRoutes } from './indicators/indicator-routes.ts'
import { municipalityRoutes } from './municipalities/municipality-routes.ts'
import { rescueRoutes } from './rescue/rescue-routes.ts'
import { createServices } from './services.ts'
import { refuseOlderClients } from './sync/older-clients.ts'
import { ownQuarantineRoute } from './sync/own-quarantine-route.ts'
import { syncRoutes } from './sync/sync-routes.ts'

/** What the app is built from. */
export interface AppParts {
  config: Config
  couch: nano.ServerScope
  /** Nothing is logged without it. */
  logger?: { level: 'warn' | 'info' }
}

/**
 * Builds the server: accounts, synchronisation, the built client. It does not listen yet, and it does not
 * close CouchDB. Every route names its callers; what none names is closed.
 */
export async function buildApp({ config, couch, logger }: AppParts): Promise<App> {
  const services = await createServices(config, couch)
  const app: App = fastify({
    logger: logger ? { ...logger, serializers: { err: errorForLog } } : false,
    // A proxy in front is on this machine or in its private network.
    trustProxy: config.publicUrl ? 'loopback, linklocal, uniquelocal' : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    // Unknown fields are kept, and "5" is not 5.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
    frameworkErrors: (_error, request, reply) => answer(request, reply, problem('malformedRequest')),
  }).withTypeProvider<TypeBoxTypeProvider>()

  closePromptly(app)
  problemAnswers(app)
  jsonBodies(app)
  await securityHeaders(app, config.publicUrl)
  // Bodies that come compressed are refused as malformed: a small one could unpack to any size.
  await app.register(compress, { globalDecompression: false })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await apiDescription(app)
  sameSiteOnly(app, config.publicUrl)
  guard(app, services.callers)
  refuseOlderClients(app, config.oldestClient)

  healthRoute(app, services)
  sessionRoutes(app, services)
  deviceRoutes(app, services)
  staffRoutes(app, services)
  administrationRoutes(app, services)
  municipalityRoutes(app)
  indicatorRoutes(app, services)
  syncRoutes(app, services)
  ownQuarantineRoute(app, services)
  rescueRoutes(app, services)
  escoRoutes(app, services)
  await apiDocs(app)
  await clientFiles(app, config.clientFolder)
  sweepExpired(app, services)
  return app
}
