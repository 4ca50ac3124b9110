import { roomLeft, type TabletCeiling } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import type { DeviceRecord } from '../accounts/devices.ts'
import { listStaff, type Staff } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { administrators, There, there } from './there.ts'

const DeviceView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Those of this municipality who have logged in from it. */
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  firstSeenAt: Type.String(),
  lastSeenAt: Type.String(),
  state: Type.Enum(['active', 'revoked']),
  documents: Type.Optional(Type.Integer()),
  bytes: Type.Optional(Type.Integer()),
  /** Given when it is near the ceiling of the municipality, or at it. */
  room: Type.Optional(Type.Enum(['near', 'full'])),
  revoked: Type.Optional(Type.Object({ at: Type.String(), by: Type.String(), reason: Type.String() })),
})

const OneDevice = Type.Object({ ...There, device: Type.String() })

/** The devices that the staff of a municipality work on: which there are, their names, and revoking them. */
export function deviceAdministrationRoutes(app: App, { couch, devices, settings }: Services): void {
  const list = {
    schema: {
      summary: 'The devices of a municipality',
      params: Type.Object(There),
      response: { 200: Type.Array(DeviceView) },
    },
    config: administrators,
  }
  app.get(`${there}/devices`, list, async (request) => {
    const { istat } = request.params
    const [all, colleagues, ceiling] = await Promise.all([
      devices.list(),
      staffIn(istat),
      settings.tabletCeiling(istat),
    ])
    return all
      .filter((device) => worksIn(device, istat, colleagues))
      .map((device) => viewOf(device, colleagues, ceiling))
      .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))
  })

  const rename = {
    schema: {
      summary: 'Gives a device a name that people know it by',
      params: OneDevice,
      body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }) }),
      response: { 204: Type.Null() },
    },
    config: administrators,
  }
  app.put(`${there}/devices/:device/name`, rename, async (request, reply) => {
    const { istat, device } = request.params
    await ownDevice(istat, device)
    await devices.change(device, () => ({ givenName: request.body.name.trim() }))
    return reply.code(204).send(null)
  })

  const revoke = {
    schema: {
      summary: 'Revokes a device for good: it destroys its data when it next reaches the server',
      params: OneDevice,
      body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
      response: { 204: Type.Null() },
    },
    config: administrators,
  }
  app.post(`${there}/devices/:device/revocation`, revoke, async (request, reply) => {
    const { istat, device } = request.params
    await ownDevice(istat, device)
    const at = new Date().toISOString()
    const revoked = { at, by: callerOf(request).staff.id, reason: request.body.reason.trim() }
    // Who revoked it first stays on record.
    await devices.change(device, (known) => ({ state: 'revoked', revoked: known.revoked ?? revoked }))
    return reply.code(204).send(null)
  })

  async function staffIn(istat: string): Promise<Staff[]> {
    const everybody = await listStaff(couch)
    return everybody.filter((one) => one.memberships.some(({ municipality }) => municipality === istat))
  }

  /** Throws `notFound` for a device that nobody works on there, as for one that does not exist. */
  async function ownDevice(istat: string, id: string): Promise<void> {
    const [known, colleagues] = await Promise.all([devices.find(id), staffIn(istat)])
    if (known === undefined || !worksIn(known, istat, colleagues)) throw problem('notFound')
  }
}

/** Whether it has held this municipality's data, or is in the hands of somebody who belongs to it. */
const worksIn = (device: DeviceRecord, istat: string, colleagues: Staff[]): boolean =>
  device.municipalities?.includes(istat) === true ||
  colleagues.some(({ id }) => device.people?.includes(id) || device.lastSeenStaff === id)

function viewOf(
  device: DeviceRecord & { id: string },
  colleagues: Staff[],
  ceiling: TabletCeiling,
): Static<typeof DeviceView> {
  const { id, name, givenName, firstSeenAt, lastSeenAt, state, documents, bytes, revoked } = device
  const people = new Set([...(device.people ?? []), device.lastSeenStaff])
  // Each person's vault is filled by itself; the space is everybody's.
  const most = Math.max(0, ...colleagues.map((one) => documents?.[one.id] ?? 0))
  const room = roomLeft({ documents: most, bytes }, ceiling)
  return {
    id,
    name: givenName ?? name,
    people: colleagues.filter((one) => people.has(one.id)).map((one) => ({ id: one.id, name: one.name })),
    firstSeenAt,
    lastSeenAt,
    state,
    ...(documents && { documents: Object.values(documents).reduce((sum, count) => sum + count, 0) }),
    ...(bytes !== undefined && { bytes }),
    ...(room !== 'ample' && state === 'active' && { room }),
    ...(revoked && { revoked }),
  }
}
