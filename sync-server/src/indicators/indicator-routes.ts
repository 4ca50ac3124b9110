import { IndicatorsView, type Role } from '@approdo/schemas'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import { type Municipality, municipalityBy } from '../municipalities/municipalities.ts'
import type { Services } from '../services.ts'
import { createIndicators } from './indicators.ts'
import { indicatorsCsv } from './indicators-csv.ts'

/** Those who read the aggregate of a municipality: it shows no single case. */
const readers: readonly Role[] = ['socialWorker', 'supervisor', 'areaCoordinator', 'trainer', 'expert']

const params = Type.Object({ istat: Type.String({ pattern: '^\\d{6}$' }) })

/**
 * `GET /api/municipalities/:istat/indicators` and `…/indicators.csv?lang=it|en`, for social workers, overseers,
 * trainers and experts of that municipality. To all others there is nothing here.
 */
export function indicatorRoutes(app: App, services: Services): void {
  const indicators = createIndicators(services, (error) =>
    app.log.error({ err: error }, 'The indicator views could not be rebuilt'),
  )

  const schema = { summary: 'The indicators of a municipality', params, response: { 200: IndicatorsView } }
  app.get('/api/municipalities/:istat/indicators', { schema, config: { who: 'loggedIn' } }, (request) =>
    indicators.of(readable(request, request.params.istat)),
  )

  const csvSchema = {
    summary: 'The indicators of a municipality as a table for spreadsheets',
    params,
    querystring: Type.Object({ lang: Type.Optional(Type.Enum(['it', 'en'])) }),
    response: { 200: { description: 'The table', content: { 'text/csv': { schema: Type.String() } } } },
  }
  app.get(
    '/api/municipalities/:istat/indicators.csv',
    { schema: csvSchema, config: { who: 'loggedIn' } },
    async (request, reply) => {
      const view = await indicators.of(readable(request, request.params.istat))
      const name = `approdo-${view.municipality}-${view.computedAt.slice(0, 10)}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(indicatorsCsv(view, request.query.lang ?? 'it'))
    },
  )
}

/** The municipality, when the caller may read its indicators. */
function readable(request: FastifyRequest, istat: string): Municipality {
  const allowed = callerOf(request).staff.memberships.some(
    (one) => one.municipality === istat && readers.includes(one.role),
  )
  const found = allowed ? municipalityBy(istat) : undefined
  if (found === undefined) throw problem('notFound')
  return found
}
