import { createHash } from 'node:crypto'
import Type from 'typebox'
import { ask } from '../couch/ask.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { type SyncContext, syncContext } from './sync-context.ts'

const Params = Type.Object({ db: Type.String(), id: Type.String({ minLength: 1, maxLength: 400 }) })

/**
 * `/sync/:db/_local/:id`: the checkpoints of a replication. Each person has their own on each device; nobody
 * reads or writes another's, whatever id they ask for. With other roles they are others: what a role has newly
 * made visible lies before the place in the feed that was reached without it, so a replicator begins again.
 */
export function localRoutes(app: App, services: Services): void {
  const config = { who: 'loggedIn' as const }

  const read = { schema: { summary: 'Reads a checkpoint', params: Params }, config }
  app.get('/sync/:db/_local/:id', read, async (request) => {
    const { id } = request.params
    const context = await syncContext(services, request, request.params.db)
    const stored = await ask<object>(services.couch, { db: context.database, path: pathOf(context, id) })
    return { ...stored, _id: `_local/${id}` }
  })

  const write = {
    schema: {
      summary: 'Writes a checkpoint',
      params: Params,
      body: Type.Object({ _rev: Type.Optional(Type.String()) }),
    },
    config,
  }
  app.put('/sync/:db/_local/:id', write, async (request, reply) => {
    const { id } = request.params
    const context = await syncContext(services, request, request.params.db)
    const { rev } = await ask<{ rev: string }>(services.couch, {
      db: context.database,
      path: pathOf(context, id),
      method: 'PUT',
      body: { ...request.body, _id: pathOf(context, id) },
    })
    return reply.code(201).send({ ok: true, id: `_local/${id}`, rev })
  })
}

function pathOf({ caller, actor }: SyncContext, id: string): string {
  const roles = [...actor.roles].toSorted()
  const owner = JSON.stringify([caller.staff.id, caller.session.device.id, roles, id])
  return `_local/${createHash('sha256').update(owner).digest('hex')}`
}
