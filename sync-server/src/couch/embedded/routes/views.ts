import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Endpoint } from '../endpoint.ts'
import { couchError } from '../errors.ts'
import { list, type Params, queryOf } from '../params.ts'
import { asObject, bytesOf, jsonObject } from '../request-body.ts'
import { freshnessOf, viewOptions } from '../view-options.ts'

interface InView {
  Params: { db: string; design: string; view: string }
}

/** Views of design documents. */
export async function viewRoutes(app: FastifyInstance, { databases, views }: Endpoint): Promise<void> {
  async function query({ db, design, view }: InView['Params'], params: Params) {
    const options = viewOptions(params)
    const freshness = freshnessOf(params)
    const run = (stale: boolean) =>
      databases.use(db, ({ pouch }) =>
        views.query(pouch, design, view, stale ? { ...options, stale: 'ok' } : { ...options }),
      )
    const answer = await run(freshness !== 'fresh')
    // Nobody waits for it, so nobody hears of its failure either; the next fresh query does.
    if (freshness === 'later') run(false).catch(() => undefined)
    return answer
  }

  for (const method of ['GET', 'POST']) {
    app.route<InView>({
      method,
      url: '/:db/_design/:design/_view/:view',
      handler: (request) => query(request.params, optionsOf(request)),
    })
  }
  app.post<InView>('/:db/_design/:design/_view/:view/queries', async (request) => {
    const queries = list(jsonObject(request), 'queries')
    if (!queries) throw couchError('bad_request', '`queries` parameter must be an array.')
    const results = []
    for (const one of queries)
      results.push(await query(request.params, asObject(one, 'A query must be an object')))
    return { results }
  })
}

function optionsOf(request: FastifyRequest): Params {
  const params = queryOf(request)
  return bytesOf(request).length > 0 ? { ...params, ...jsonObject(request) } : params
}
