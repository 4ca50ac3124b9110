import { type Role, roles } from '@approdo/schemas'
import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { listStaff } from './staff.ts'

/** Those who put people into teams and training paths. */
const readers: readonly Role[] = ['socialWorker', 'partner', 'supervisor', 'areaCoordinator', 'trainer']

const StaffView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.Enum([...roles])),
})

/** `GET /api/staff?municipality=`: the colleagues in a municipality, for those who work there with people. */
export function staffRoutes(app: App, { couch }: Services): void {
  const schema = {
    summary: 'The staff of a municipality',
    querystring: Type.Object({ municipality: Type.String({ pattern: '^\\d{6}$' }) }),
    response: { 200: Type.Array(StaffView) },
  }
  app.get('/api/staff', { schema, config: { who: 'loggedIn' } }, async (request) => {
    const { municipality } = request.query
    const rolesIn = (staff: { memberships: { municipality: string; role: Role }[] }) =>
      staff.memberships.filter((one) => one.municipality === municipality).map((one) => one.role)
    if (!rolesIn(callerOf(request).staff).some((role) => readers.includes(role))) throw problem('notFound')
    const everybody = await listStaff(couch)
    return everybody.flatMap((staff) => {
      const held = rolesIn(staff)
      return held.length > 0 ? [{ id: staff.id, name: staff.name, roles: held }] : []
    })
  })
}
