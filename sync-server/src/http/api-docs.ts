import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

// Its own files too; it draws its icons from data addresses.
const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Describes the routes as OpenAPI; to be called before they are registered. */
export async function apiDescription(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Approdo',
        description:
          'Accounts, synchronisation and indicators. /sync/{database} speaks the CouchDB replication protocol within the scopes of whoever is logged in.',
        version: '0.1.0',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'approdo_session' } },
      },
      security: [{ session: [] }],
    },
  })
}

/** Shows the description at `/api/docs`, under a policy of its own. */
export async function apiDocs(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, who: 'anyone' }
    })
    await scope.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: true,
      transformStaticCSP: () => policy,
    })
  })
}
