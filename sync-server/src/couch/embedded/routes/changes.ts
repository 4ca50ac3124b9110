import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendChanges } from '../changes-feed.ts'
import { changesOptions } from '../changes-options.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { queryOf } from '../params.ts'
import { bytesOf, jsonObject } from '../request-body.ts'

/** `_changes`, in all its feeds. */
export async function changesRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  async function changes(request: FastifyRequest<InDatabase>, reply: FastifyReply): Promise<FastifyReply> {
    const body = request.method === 'POST' && bytesOf(request).length > 0 ? jsonObject(request) : {}
    const lastEvent = request.headers['last-event-id']
    const params = { ...(lastEvent === undefined ? {} : { since: lastEvent }), ...queryOf(request) }
    // The feed takes the database's lock for each read, not for its whole life.
    const database = await databases.open(request.params.db)
    const options = await databases.use(database.name, (held) => changesOptions(held, params, body))
    await sendChanges(database, options, () => {
      reply.hijack()
      return reply.raw
    }).catch((failed: unknown) => {
      if (!reply.sent) throw failed
    })
    return reply
  }
  app.get<InDatabase>('/:db/_changes', changes)
  app.post<InDatabase>('/:db/_changes', changes)
}
