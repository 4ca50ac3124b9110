import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { RefusalProblems } from './refusal.ts'

const OwnRefusal = Type.Object({
  id: Type.String(),
  database: Type.String(),
  device: Type.String(),
  at: Type.String(),
  problems: RefusalProblems,
  document: Type.Unknown(),
})

/** `GET /api/quarantine/mine`: what was refused from the caller and is not settled, exactly as they sent it. */
export function ownQuarantineRoute(app: App, { quarantine }: Services): void {
  const schema = { summary: 'What was refused from the caller', response: { 200: Type.Array(OwnRefusal) } }
  app.get('/api/quarantine/mine', { schema, config: { who: 'loggedIn' } }, async (request) => {
    const refused = await quarantine.ofAuthor(callerOf(request).staff.id)
    return refused.map(({ id, database, device, at, problems, document }) => ({
      id,
      database,
      device,
      at,
      problems: [...problems],
      document,
    }))
  })

  const settle = {
    schema: {
      summary: 'Marks what was refused from the caller as settled, or as open again',
      params: Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
      body: Type.Object({ isSettled: Type.Boolean() }),
      response: { 204: Type.Null() },
    },
    config: { who: 'loggedIn' as const },
  }
  app.put('/api/quarantine/mine/:id', settle, async (request, reply) => {
    const { id } = callerOf(request).staff
    const mark = { at: new Date().toISOString(), by: id }
    const settled = request.body.isSettled ? mark : undefined
    if (!(await quarantine.settle({ staff: id }, request.params.id, settled))) throw problem('notFound')
    return reply.code(204).send(null)
  })
}
