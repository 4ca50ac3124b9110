import type { FastifyInstance } from 'fastify'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { couchError, problemOf } from '../errors.ts'
import { find, findRequest } from '../find.ts'
import type { Pouch } from '../pouch.ts'
import { jsonObject } from '../request-body.ts'

interface OfIndex {
  Params: { db: string; design: string; name: string }
}

/** Mango queries and their indexes. */
export async function findRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  const mango = <T>(db: string, work: (pouch: Pouch) => Promise<T>) =>
    databases.use(db, ({ pouch }) => work(pouch).catch(refuse))
  // An index is a design document: making or deleting one is a change.
  const change = <T>(db: string, work: (pouch: Pouch) => Promise<T>) =>
    databases.use(db, async ({ pouch, events }) => {
      const answer = await work(pouch).catch(refuse)
      events.emit('change')
      return answer
    })

  app.post<InDatabase>('/:db/_find', (request) => {
    const asked = findRequest(jsonObject(request))
    return mango(request.params.db, (pouch) => find(pouch, asked))
  })
  app.post<InDatabase>('/:db/_explain', (request) => {
    const { pouch: asked } = findRequest(jsonObject(request))
    return mango(request.params.db, (pouch) => pouch.explain(asked))
  })
  app.get<InDatabase>('/:db/_index', ({ params }) =>
    mango(params.db, async (pouch) => {
      const { indexes } = await pouch.getIndexes()
      return { total_rows: indexes.length, indexes }
    }),
  )
  app.post<InDatabase>('/:db/_index', (request) => {
    const body = jsonObject(request)
    return change(request.params.db, async (pouch) => {
      const { result, id, name } = await pouch.createIndex(body)
      return { result, id, name }
    })
  })
  for (const url of ['/:db/_index/:design/json/:name', '/:db/_index/_design/:design/json/:name']) {
    app.delete<OfIndex>(url, ({ params }) => {
      const ddoc = params.design.startsWith('_design/') ? params.design : `_design/${params.design}`
      return change(params.db, async (pouch) => {
        await pouch.deleteIndex({ ddoc, type: 'json', name: params.name })
        return { ok: true }
      })
    })
  }
}

/** PouchDB throws plain errors for most wrong selectors and index definitions. */
function refuse(thrown: unknown): never {
  if (problemOf(thrown).status !== 500) throw thrown
  throw couchError('invalid_selector', thrown instanceof Error ? thrown.message : 'Invalid request')
}
