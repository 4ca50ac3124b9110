import Type from 'typebox'
import { newPassword } from '../accounts/readable-secret.ts'
import { administeredBy, createStaff, listStaff, usernamePattern } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { isWithin, membershipsAfter } from './memberships.ts'
import { Memberships, Password, StaffView, staffView } from './staff-view.ts'
import { administrators, There, there } from './there.ts'

/** Who works in a municipality, and new accounts for it. */
export function staffAdministrationRoutes(app: App, { couch }: Services): void {
  const list = {
    schema: {
      summary: 'The staff of a municipality, for its administrators',
      params: Type.Object(There),
      response: { 200: Type.Array(StaffView) },
    },
    config: administrators,
  }
  app.get(`${there}/staff`, list, async (request) => {
    const own = administeredBy(callerOf(request).staff)
    const everybody = await listStaff(couch)
    return everybody
      .filter((one) => one.memberships.some(({ municipality }) => municipality === request.params.istat))
      .map((one) => staffView(one, own))
  })

  const create = {
    schema: {
      summary: 'Makes an account; its password is told this once',
      params: Type.Object(There),
      body: Type.Object({
        username: Type.String({ pattern: usernamePattern }),
        name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
        memberships: Type.Array(Memberships.items, { minItems: 1, maxItems: 200 }),
      }),
      response: { 201: Password },
    },
    config: administrators,
  }
  app.post(`${there}/staff`, create, async (request, reply) => {
    const { username, name, memberships } = request.body
    if (!isWithin(memberships, administeredBy(callerOf(request).staff))) throw problem('notYours')
    const password = newPassword()
    const account = {
      username,
      name: name.trim(),
      password,
      memberships: membershipsAfter([], memberships, []),
    }
    const { outcome } = await createStaff(couch, account)
    if (outcome === 'exists') throw problem('usernameTaken')
    return reply.code(201).send({ password })
  })
}
