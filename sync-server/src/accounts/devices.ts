import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import { type Staff, workplacesOf } from './staff.ts'

/** A tablet or computer that somebody has logged in from. */
export interface Device {
  id: string
  name: string
}

export type DeviceState = 'active' | 'revoked'

/** What the server knows of a device. */
export interface DeviceRecord {
  /** What the device calls itself. */
  name: string
  /** What an administrator calls it. */
  givenName?: string
  state: DeviceState
  firstSeenAt: string
  lastSeenAt: string
  lastSeenStaff: string
  /** Everybody who has logged in from it. */
  people?: string[]
  /** The municipalities whose staff have worked on it: each has let it in once. */
  municipalities?: string[]
  /** How many documents each person's vault on it holds, as it said last. */
  documents?: Record<string, number>
  /** What all of them take up there. */
  bytes?: number
  revoked?: { at: string; by: string; reason: string }
}

/** The devices in the `accounts` database. */
export interface Devices {
  find(id: string): Promise<DeviceRecord | undefined>
  list(): Promise<(DeviceRecord & { id: string })[]>
  /** Notes that somebody has logged in from the device. */
  loggedIn(device: Device, staff: Staff): Promise<void>
  /** Notes that the device is in somebody's hands; writes at most once in a quarter of an hour. */
  seen(id: string, staff: string): Promise<void>
  /** Changes a device by what is known of it; false when it is not known. */
  change(id: string, change: (known: DeviceRecord) => Partial<DeviceRecord>): Promise<boolean>
}

const restMs = 15 * 60_000
const attempts = 5

export function createDevices(couch: nano.ServerScope): Devices {
  const db = couch.use<DeviceRecord>('accounts')
  const find = (id: string) => orMissing(db.get(idOf(id)))

  async function change(id: string, how: (known: DeviceRecord) => Partial<DeviceRecord>): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      const known = await find(id)
      if (known === undefined) return false
      try {
        await db.insert({ ...known, ...how(known) })
        return true
      } catch (error) {
        // A revocation must not be lost because the tablet was seen at that moment.
        if (!hasStatus(error, 409) || attempt === attempts) throw error
      }
    }
  }

  return {
    find,
    change,

    async list() {
      const { rows } = await db.list({ startkey: 'device:', endkey: 'device;', include_docs: true })
      return rows.flatMap(({ doc }) => (doc ? [{ ...doc, id: doc._id.slice('device:'.length) }] : []))
    },

    async loggedIn({ id, name }, staff) {
      const known = await find(id)
      const lastSeenAt = new Date().toISOString()
      const next: DeviceRecord = {
        state: 'active',
        firstSeenAt: lastSeenAt,
        ...known,
        name,
        lastSeenAt,
        lastSeenStaff: staff.id,
        people: [...new Set([...(known?.people ?? []), staff.id])],
        municipalities: [...new Set([...(known?.municipalities ?? []), ...workplacesOf(staff)])],
      }
      // Somebody else logs in from it at this moment: one of the two notes is enough.
      try {
        await db.insert(next, idOf(id))
      } catch (error) {
        if (!hasStatus(error, 409)) throw error
      }
    },

    async seen(id, staff) {
      const known = await find(id)
      const rested = known && Date.now() - Date.parse(known.lastSeenAt) >= restMs
      if (!rested && known?.lastSeenStaff === staff) return
      const lastSeenAt = new Date().toISOString()
      await change(id, () => ({ lastSeenAt, lastSeenStaff: staff }))
    },
  }
}

const idOf = (id: string): string => `device:${id}`
