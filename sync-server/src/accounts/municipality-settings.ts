import { RetentionRule, type TabletCeiling, usualCeiling } from '@approdo/schemas'
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
  /** How long records are kept; a class that is missing is not yet decided. */
  retention: Type.Optional(Type.Array(RetentionRule, { maxItems: 20 })),
  /** How many documents a tablet may hold of one person; see `usualCeiling`. */
  maxTabletDocuments: Type.Optional(Type.Integer({ minimum: 1000, maximum: 100_000 })),
  /** How much space the app may take up on a tablet. */
  maxTabletMegabytes: Type.Optional(Type.Integer({ minimum: 50, maximum: 10_000 })),
})
export type MunicipalitySettings = Static<typeof MunicipalitySettings>

/** The settings of the municipalities, in the `accounts` database. */
export interface Settings {
  of(municipality: string): Promise<MunicipalitySettings>
  write(municipality: string, settings: MunicipalitySettings): Promise<void>
  /** The strictest of somebody's municipalities counts. */
  maxOfflineDays(staff: Staff): Promise<number>
  /** What somebody's municipalities decided on keeping records, by municipality; those that have not are left out. */
  retention(staff: Staff): Promise<Record<string, RetentionRule[]>>
  /** What a tablet may hold of this municipality. */
  tabletCeiling(municipality: string): Promise<TabletCeiling>
}

const usual: MunicipalitySettings = { enrolmentRequired: false, maxOfflineDays: 30 }

export function createSettings(couch: nano.ServerScope): Settings {
  const db = couch.use<MunicipalitySettings>('accounts')

  const stored = (municipality: string) => orMissing(db.get(idOf(municipality)))

  async function of(municipality: string): Promise<MunicipalitySettings> {
    return settingsIn({ ...usual, ...(await stored(municipality)) })
  }

  return {
    of,

    async write(municipality, settings) {
      await db.insert({ ...(await stored(municipality)), ...settings }, idOf(municipality))
    },

    async maxOfflineDays({ memberships }) {
      const days = await Promise.all(placesOf(memberships).map(async (one) => (await of(one)).maxOfflineDays))
      return days.length > 0 ? Math.min(...days) : usual.maxOfflineDays
    },

    async retention({ memberships }) {
      const rules = placesOf(memberships).map(async (one) => [one, (await of(one)).retention ?? []] as const)
      return Object.fromEntries((await Promise.all(rules)).filter(([, decided]) => decided.length > 0))
    },

    async tabletCeiling(municipality) {
      const { maxTabletDocuments, maxTabletMegabytes } = await of(municipality)
      return {
        documents: maxTabletDocuments ?? usualCeiling.documents,
        bytes: maxTabletMegabytes === undefined ? usualCeiling.bytes : maxTabletMegabytes * 1_000_000,
      }
    },
  }
}

/** The settings among the fields of a document or a body. */
export function settingsIn(fields: MunicipalitySettings): MunicipalitySettings {
  const known = Object.entries(fields).filter(([name]) => name in MunicipalitySettings.properties)
  return Object.fromEntries(known) as MunicipalitySettings
}

const placesOf = (memberships: Staff['memberships']): string[] => [
  ...new Set(memberships.map((one) => one.municipality)),
]

const idOf = (municipality: string): string => `settings:${municipality}`
