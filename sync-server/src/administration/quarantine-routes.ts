import { databaseOf, parseDocumentId } from '@approdo/schemas'
import Type from 'typebox'
import { listStaff } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { RefusalProblems } from '../sync/refusal.ts'
import { administrators, There, there } from './there.ts'

const RefusalView = Type.Object({
  id: Type.String(),
  /** Without it the document had no id that is one. */
  documentId: Type.Optional(Type.String()),
  author: Type.Object({ id: Type.String(), name: Type.String() }),
  device: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Type.String(),
  problems: RefusalProblems,
  settled: Type.Optional(Type.Object({ at: Type.String(), by: Type.String() })),
})

const recordId = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** Documents that were refused in a municipality: who, when, why, and never what they say. */
export function quarantineRoutes(app: App, { couch, quarantine, devices }: Services): void {
  const list = {
    schema: {
      summary: 'What was refused in a municipality, without bodies',
      params: Type.Object(There),
      querystring: Type.Object({ state: Type.Optional(Type.Enum(['open', 'settled'])) }),
      response: { 200: Type.Array(RefusalView) },
    },
    config: administrators,
  }
  app.get(`${there}/quarantine`, list, async (request) => {
    const database = databaseOf(request.params.istat)
    const [refused, everybody, all] = await Promise.all([
      quarantine.list(database, request.query.state ?? 'open'),
      listStaff(couch),
      devices.list(),
    ])
    const people = new Map(everybody.map(({ id, name }) => [id, name]))
    const tablets = new Map(all.map(({ id, givenName, name }) => [id, givenName ?? name]))
    return refused.map(({ id, document, staff, device, at, problems, settled }) => ({
      id,
      // An id of any other form is text that somebody wrote, and may say anything.
      ...(typeof document === 'string' && parseDocumentId(document) && { documentId: document }),
      author: { id: staff, name: people.get(staff) ?? staff },
      device: { id: device, name: tablets.get(device) ?? device },
      at,
      problems: problems.map(({ code, field, expected }) => ({ code, field, expected })),
      ...(settled && { settled }),
    }))
  })

  const settle = {
    schema: {
      summary: 'Marks a refused document as settled, or as open again',
      params: Type.Object({ ...There, id: recordId }),
      body: Type.Object({ isSettled: Type.Boolean() }),
      response: { 204: Type.Null() },
    },
    config: administrators,
  }
  app.put(`${there}/quarantine/:id`, settle, async (request, reply) => {
    const { istat, id } = request.params
    const mark = { at: new Date().toISOString(), by: callerOf(request).staff.id }
    const settled = request.body.isSettled ? mark : undefined
    if (!(await quarantine.settle({ database: databaseOf(istat) }, id, settled))) throw problem('notFound')
    return reply.code(204).send(null)
  })
}
