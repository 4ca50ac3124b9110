import type nano from 'nano'
import Type, { type Static } from 'typebox'
import { orMissing } from '../couch/couch-failure.ts'
import type { Staff } from './staff.ts'

/** What a municipality decides for the devices of those who work there. */
export const MunicipalitySettings = Type.Object({
  /** Whether a new device needs a one-time code. */
  enrolmentRequired: Type.Boolean(),
  /** After so many days without the server, a tablet asks for the network and a log-in. */
  maxOfflineDays: Type.Integer({ minimum: 1, maximum: 365 }),
})
export type MunicipalitySettings = Static<typeof MunicipalitySettings>

/** The settings of the municipalities, in the `accounts` database. */
export interface Settings {
  of(municipality: string): Promise<MunicipalitySettings>
  write(municipality: string, settings: MunicipalitySettings): Promise<void>
  /** The strictest of somebody's municipalities counts. */
  maxOfflineDays(staff: Staff): Promise<number>
}

const usual: MunicipalitySettings = { enrolmentRequired: false, maxOfflineDays: 30 }

export function createSettings(couch: nano.ServerScope): Settings {
  const db = couch.use<MunicipalitySettings>('accounts')

  const stored = (municipality: string) => orMissing(db.get(idOf(municipality)))

  async function of(municipality: string): Promise<MunicipalitySettings> {
    const { enrolmentRequired, maxOfflineDays } = (await stored(municipality)) ?? usual
    return { enrolmentRequired, maxOfflineDays }
  }

  return {
    of,

    async write(municipality, settings) {
      await db.insert({ ...(await stored(municipality)), ...settings }, idOf(municipality))
    },

    async maxOfflineDays({ memberships }) {
      const own = new Set(memberships.map((one) => one.municipality))
      const days = await Promise.all([...own].map(async (one) => (await of(one)).maxOfflineDays))
      return days.length > 0 ? Math.min(...days) : usual.maxOfflineDays
    },
  }
}

const idOf = (municipality: string): string => `settings:${municipality}`
