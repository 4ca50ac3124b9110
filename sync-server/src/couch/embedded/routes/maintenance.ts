import type { FastifyInstance } from 'fastify'
import { type Database, revsLimitId } from '../database.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { couchError, problemOf } from '../errors.ts'
import { jsonBody, jsonObject } from '../request-body.ts'

const securityId = '_local/security'

/** Settings and upkeep of a database. */
export async function maintenanceRoutes(app: FastifyInstance, { databases, views }: Endpoint): Promise<void> {
  app.get<InDatabase>('/:db/_security', ({ params }) =>
    databases.use(params.db, async (database) => (await kept(database, securityId)) ?? adminsOnly),
  )
  app.put<InDatabase>('/:db/_security', async (request) => {
    const value = jsonObject(request)
    await databases.use(request.params.db, (database) => keep(database, securityId, value))
    return { ok: true }
  })

  app.get<InDatabase>('/:db/_revs_limit', ({ params }, reply) =>
    databases.use(params.db, async (database) => {
      reply.type('application/json')
      return JSON.stringify((await kept(database, revsLimitId)) ?? 1000)
    }),
  )
  app.put<InDatabase>('/:db/_revs_limit', async (request) => {
    const limit = jsonBody(request)
    if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1) {
      throw couchError('bad_request', '`revs_limit` must be positive integer')
    }
    await databases.alone(request.params.db, async (database) => {
      await keep(database, revsLimitId, limit)
      await database.reopen(limit)
    })
    return { ok: true }
  })

  app.post<InDatabase>('/:db/_ensure_full_commit', async ({ params }, reply) => {
    await databases.open(params.db)
    reply.code(201)
    return { ok: true, instance_start_time: '0' }
  })
  app.post<InDatabase>('/:db/_compact', async ({ params }, reply) => {
    // Alone: a reader between two revisions would find the body of neither.
    await databases.alone(params.db, ({ pouch }) => pouch.compact())
    reply.code(202)
    return { ok: true }
  })
  app.post<InDatabase>('/:db/_view_cleanup', async ({ params }, reply) => {
    await databases.alone(params.db, ({ pouch }) => views.cleanup(pouch))
    reply.code(202)
    return { ok: true }
  })
  app.post<InDatabase>('/:db/_purge', async ({ params }) => {
    await databases.open(params.db)
    throw couchError('not_implemented', 'Purging is not implemented by the embedded endpoint.')
  })
}

const adminsOnly = { members: { roles: ['_admin'] }, admins: { roles: ['_admin'] } }

async function kept(database: Database, id: string): Promise<unknown> {
  try {
    return (await database.pouch.get(id)).value
  } catch (failed) {
    if (problemOf(failed).status !== 404) throw failed
    return undefined
  }
}

async function keep(database: Database, id: string, value: unknown): Promise<void> {
  const current = await database.pouch.get(id).catch(() => undefined)
  await database.pouch.put({ _id: id, ...(current ? { _rev: current._rev } : {}), value })
}
