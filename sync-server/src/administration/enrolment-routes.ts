import Type from 'typebox'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { administrators, There, there } from './there.ts'

/** One-time codes for new devices. */
export function enrolmentRoutes(app: App, { enrolmentCodes }: Services): void {
  const options = {
    schema: {
      summary: 'Makes a one-time code that lets one new device in; it is told this once',
      params: Type.Object(There),
      response: { 201: Type.Object({ code: Type.String(), expiresAt: Type.String() }) },
    },
    config: administrators,
  }
  app.post(`${there}/enrolment-codes`, options, async (request, reply) => {
    const { staff } = callerOf(request)
    return reply.code(201).send(await enrolmentCodes.make(request.params.istat, staff.id))
  })
}
