import type { Membership } from '@approdo/schemas'
import Type from 'typebox'
import { changeStaff } from '../accounts/change-staff.ts'
import { hashPassword } from '../accounts/password.ts'
import { newPassword } from '../accounts/readable-secret.ts'
import { administeredBy, findStaff, type Staff, usernamePattern } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { isWithin, membershipsAfter } from './memberships.ts'
import { Memberships, Password, StaffView, staffView } from './staff-view.ts'
import { administrators, There, there } from './there.ts'

const OneOfStaff = Type.Object({ ...There, username: Type.String({ pattern: usernamePattern }) })

/** What administrators change in an account: its roles, its password, whether it is open. */
export function staffChangeRoutes(app: App, { couch, sessions }: Services): void {
  const member = {
    schema: {
      summary: 'Changes somebody’s roles in the municipalities that the caller administers',
      params: OneOfStaff,
      body: Type.Object({ memberships: Memberships }),
      response: { 200: StaffView },
    },
    config: administrators,
  }
  app.put(`${there}/staff/:username/memberships`, member, async (request) => {
    const { staff: caller } = callerOf(request)
    const { istat, username } = request.params
    const wanted: Membership[] = request.body.memberships
    const own = administeredBy(caller)
    await colleague(istat, username)
    if (!isWithin(wanted, own)) throw problem('notYours')
    // Nobody shuts themselves out, or makes themselves a reader of cases.
    if (username === caller.id) throw problem('ownAccount')
    const changed = await changeStaff(couch, username, ({ memberships }) => ({
      memberships: membershipsAfter(memberships, wanted, own),
    }))
    if (changed === undefined) throw problem('notFound')
    return staffView(changed, own)
  })

  const reset = {
    schema: {
      summary: 'Gives somebody a new password, told this once, and ends their sessions',
      params: OneOfStaff,
      response: { 200: Password },
    },
    config: administrators,
  }
  app.post(`${there}/staff/:username/password`, reset, async (request) => {
    const { istat, username } = request.params
    await wholeAccount(callerOf(request).staff, istat, username)
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    await changeStaff(couch, username, () => ({ passwordHash }))
    await sessions.endAll(username)
    return { password }
  })

  const state = {
    schema: {
      summary: 'Closes an account, which ends its sessions, or opens it again',
      params: OneOfStaff,
      body: Type.Object({ isDisabled: Type.Boolean() }),
      response: { 204: Type.Null() },
    },
    config: administrators,
  }
  app.put(`${there}/staff/:username/state`, state, async (request, reply) => {
    const { istat, username } = request.params
    await wholeAccount(callerOf(request).staff, istat, username)
    const disabledAt = request.body.isDisabled ? new Date().toISOString() : undefined
    await changeStaff(couch, username, () => ({ disabledAt }))
    if (disabledAt !== undefined) await sessions.endAll(username)
    return reply.code(204).send(null)
  })

  /** Throws `notFound` for somebody who does not belong to the municipality, as for nobody. */
  async function colleague(istat: string, username: string): Promise<Staff> {
    const found = await findStaff(couch, username)
    const belongs = found?.staff.memberships.some(({ municipality }) => municipality === istat)
    if (found === undefined || !belongs) throw problem('notFound')
    return found.staff
  }

  /** What changes the account itself needs everything in it to be the caller's to administer, and not their own. */
  async function wholeAccount(caller: Staff, istat: string, username: string): Promise<void> {
    const { memberships } = await colleague(istat, username)
    if (username === caller.id) throw problem('ownAccount')
    if (!isWithin(memberships, administeredBy(caller))) throw problem('notYours')
  }
}
