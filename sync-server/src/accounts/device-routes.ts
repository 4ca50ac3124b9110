import Type from 'typebox'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { DeviceFields } from './session-view.ts'

/** What a device itself asks and tells. */
export function deviceRoutes(app: App, { devices }: Services): void {
  const asked = {
    schema: {
      summary: 'Whether a device has been revoked; for tablets whose session has ended',
      body: Type.Pick(DeviceFields, ['id']),
      response: { 200: Type.Object({ state: Type.Enum(['active', 'revoked']) }) },
      security: [],
    },
    // The id is random and known to the tablet and its administrators: who does not know it learns nothing.
    config: { who: 'anyone' as const, rateLimit: { max: 300, timeWindow: '1 minute' } },
  }
  app.post('/api/device/state', asked, async (request) => ({
    state: (await devices.find(request.body.id))?.state ?? 'active',
  }))

  const told = {
    schema: {
      summary: 'What the caller’s device holds of theirs, for those who look after devices',
      body: Type.Object({
        documents: Type.Integer({ minimum: 0 }),
        bytes: Type.Optional(Type.Integer({ minimum: 0 })),
      }),
      response: { 204: Type.Null() },
    },
    config: { who: 'loggedIn' as const },
  }
  app.put('/api/device', told, async (request, reply) => {
    const { staff, session } = callerOf(request)
    const { documents, bytes } = request.body
    await devices.change(session.device.id, (known) => ({
      documents: { ...known.documents, [staff.id]: documents },
      ...(bytes !== undefined && { bytes }),
    }))
    return reply.code(204).send(null)
  })
}
