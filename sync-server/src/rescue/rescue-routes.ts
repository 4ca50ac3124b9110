import { rescueContentType, rescueLimits } from '@approdo/schemas'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Caller } from '../access/callers.ts'
import { administeredBy, findStaff, type Staff } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { importRescueFile } from './import-rescue-file.ts'
import { openRescueFile, readRescueHeader } from './open-rescue-file.ts'

/** `/api/rescue-key` and `/api/rescue`: unsent work that leaves a tablet as a sealed file, and comes in again. */
export function rescueRoutes(app: App, services: Services): void {
  const { couch, rescueKeys } = services

  const key = {
    schema: {
      summary: 'What a tablet needs to make rescue files, for the caller’s own',
      response: {
        200: Type.Object({
          id: Type.String(),
          publicKey: Type.String(),
          warrant: Type.String(),
          own: Type.String(),
        }),
      },
    },
    config: { who: 'loggedIn' as const },
  }
  app.get('/api/rescue-key', key, async (request) => {
    const { staff, session } = callerOf(request)
    return rescueKeys.forTablet(staff.id, session.device.id)
  })

  const bring = {
    schema: {
      summary:
        'Takes a rescue file of the caller’s, or of somebody whose municipality the caller administers',
      response: {
        200: Type.Object({
          staff: Type.Object({ id: Type.String(), name: Type.String() }),
          received: Type.Integer(),
          alreadyThere: Type.Integer(),
          refused: Type.Integer(),
        }),
      },
    },
    config: { who: 'loggedIn' as const, rateLimit: { max: 60, timeWindow: '1 minute' } },
    bodyLimit: rescueLimits.sealedBytes,
  }
  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      rescueContentType,
      { parseAs: 'buffer' },
      async (_request: FastifyRequest, body: Buffer) => body,
    )
    scope.post('/api/rescue', bring, async (request) => {
      const caller = callerOf(request)
      const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const { staff, device } = readRescueHeader(file)
      const author = await authorFor(caller, staff)
      const { contents } = await openRescueFile(rescueKeys, file)
      const isOwn = author.id === caller.staff.id
      // Anybody can seal a file in anybody's name; what is inside cannot be seen, and so not be copied, by others.
      if (!isOwn && !(await rescueKeys.isWarrantOf(contents.warrant, staff, device)))
        throw problem('rescueNotYours')
      const from = { staff: author, device, broughtBy: caller }
      const counts = await importRescueFile(services, from, contents.databases)
      return { staff: { id: author.id, name: author.name }, ...counts }
    })
  })

  /** Throws the same `rescueNotYours` for a stranger as for nobody. */
  async function authorFor(caller: Caller, staff: string): Promise<Staff> {
    if (staff === caller.staff.id) return caller.staff
    const found = await findStaff(couch, staff)
    const administered = administeredBy(caller.staff)
    const isColleague = found?.staff.memberships.some(({ municipality }) =>
      administered.includes(municipality),
    )
    if (found === undefined || !isColleague) throw problem('rescueNotYours')
    return found.staff
  }
}
