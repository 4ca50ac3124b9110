import {
  type Contribution,
  databaseOf,
  type IndicatorsView,
  indicatorDefinitions,
  indicatorFigures,
  suppress,
} from '@approdo/schemas'
import type nano from 'nano'
import { listStaff } from '../accounts/staff.ts'
import type { Municipality } from '../municipalities/municipalities.ts'
import type { Services } from '../services.ts'
import { designState, installDesign } from './install-design.ts'

const minCount = 5

export interface Indicators {
  /** The published indicators of a municipality, as of now. */
  of(municipality: Municipality): Promise<IndicatorsView>
}

/** `failed` hears of views that could not be rebuilt; the next request tries again. */
export function createIndicators(
  { couch, databases }: Pick<Services, 'couch' | 'databases'>,
  failed: (error: unknown) => void,
): Indicators {
  const installing = new Map<string, Promise<void>>()

  /** Installs once at a time. Waits only where there is nothing to answer from. */
  async function prepare(name: string, db: nano.DocumentScope<unknown>): Promise<{ rebuilding: boolean }> {
    const state = await designState(db)
    if (state === 'current') return { rebuilding: false }
    const work = installing.get(name) ?? installDesign(db).finally(() => installing.delete(name))
    installing.set(name, work)
    if (state === 'missing') await work
    else work.catch(failed)
    return { rebuilding: state === 'outdated' }
  }

  return {
    async of({ municipality, name: municipalityName, population }) {
      const name = databaseOf(municipality)
      const db = await databases.open(name)
      const { rebuilding } = await prepare(name, db)
      const now = new Date()
      const [info, rows, newestAt, socialWorkers] = await Promise.all([
        db.info(),
        readRows(db),
        readNewest(db, now),
        countSocialWorkers(couch, municipality),
      ])
      const residents =
        population === null ? undefined : ({ count: population, source: 'census2011' } as const)
      const figures = indicatorFigures(rows, { today: dayInItaly(now), residents, socialWorkers })
      return {
        municipality,
        municipalityName,
        computedAt: now.toISOString(),
        freshness: { ...(newestAt && { newestAt }), updateSeq: String(info.update_seq), rebuilding },
        minCount,
        definitions: [...indicatorDefinitions],
        figures: suppress(figures, minCount),
      }
    },
  }
}

/** What all documents contribute, added up by key. */
export async function readRows(db: nano.DocumentScope<unknown>): Promise<Contribution[]> {
  const { rows } = await db.view<Contribution['value']>('indicators', 'by_key', { group: true })
  return rows.map(({ key, value }) => ({ key: key as unknown as Contribution['key'], value }))
}

/** A tablet whose clock is ahead writes instants to come; they tell nothing. */
async function readNewest(db: nano.DocumentScope<unknown>, now: Date): Promise<string | undefined> {
  const query = { descending: true, startkey: now.toISOString(), limit: 1 }
  const { rows } = await db.view('indicators', 'by_update', query)
  return rows[0]?.key
}

async function countSocialWorkers(couch: nano.ServerScope, municipality: string): Promise<number> {
  const staff = await listStaff(couch)
  const works = ({ memberships }: (typeof staff)[number]): boolean =>
    memberships.some((one) => one.municipality === municipality && one.role === 'socialWorker')
  return staff.filter(works).length
}

/** The calendar day in Italy: the Swedish form of a date is the ISO one. */
const dayInItaly = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(at)
