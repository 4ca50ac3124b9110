import type nano from 'nano'
import type { DeviceState, Devices } from '../accounts/devices.ts'
import type { Session, Sessions } from '../accounts/sessions.ts'
import { findStaff, type Staff } from '../accounts/staff.ts'

/** Who sends a request, from which device. */
export interface Caller {
  staff: Staff
  session: Session
  deviceState: DeviceState
}

export interface Callers {
  /** The caller that a session token stands for; undefined when it stands for nobody (any more). */
  find(token: string | undefined): Promise<Caller | undefined>
}

export const createCallers = (couch: nano.ServerScope, sessions: Sessions, devices: Devices): Callers => ({
  async find(token) {
    const session = token === undefined ? undefined : await sessions.find(token)
    if (session === undefined) return undefined
    const [found, device] = await Promise.all([
      findStaff(couch, session.staff),
      devices.find(session.device.id),
    ])
    if (found === undefined || found.staff.disabledAt !== undefined) return undefined
    return { staff: found.staff, session, deviceState: device?.state ?? 'active' }
  },
})
