import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'

/** A tablet or computer that somebody has logged in from. */
export interface Device {
  id: string
  name: string
}

export type DeviceState = 'active' | 'revoked'

interface DeviceDocument {
  name: string
  state: DeviceState
  firstSeenAt: string
  lastSeenAt: string
  lastSeenStaff: string
}

/** The devices in the `accounts` database. */
export interface Devices {
  /** Notes that the device is in somebody's hands; gives its state. */
  seen(device: Device, staff: string): Promise<DeviceState>
  state(id: string): Promise<DeviceState>
}

export function createDevices(couch: nano.ServerScope): Devices {
  const db = couch.use<DeviceDocument>('accounts')
  const find = (id: string) => orMissing(db.get(`device:${id}`))

  return {
    async seen({ id, name }, staff) {
      const known = await find(id)
      const lastSeenAt = new Date().toISOString()
      const fresh = { state: 'active' as const, firstSeenAt: lastSeenAt }
      try {
        await db.insert({ ...fresh, ...known, name, lastSeenAt, lastSeenStaff: staff }, `device:${id}`)
      } catch (error) {
        // Somebody else logs in from it at this moment: one of the two notes is enough.
        if (!hasStatus(error, 409)) throw error
      }
      return known?.state ?? 'active'
    },
    state: async (id) => (await find(id))?.state ?? 'active',
  }
}
