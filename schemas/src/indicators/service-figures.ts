import { dayAfter } from '../days/days-between.ts'
import { serviceAreas } from '../vocabularies/service-areas.ts'
import type { FigureValue } from './figure.ts'
import type { Computed, FigureContext } from './figure-context.ts'
import { known, missing, rounded, share } from './figure-values.ts'
import { noArea } from './place-contributions.ts'
import type { RowIndex } from './row-index.ts'

/** The days for which a verification of a service holds. */
const verifiedDays = 180

/** Services by residents, area and language, how fresh they are, and residents per social worker. */
export function serviceFigures(rows: RowIndex, context: FigureContext): Computed[] {
  const { residents, socialWorkers, today } = context
  const count = residents?.count ?? 0
  const people = count > 0 ? known(count) : missing('noResidents')
  const rate = (services: number): FigureValue =>
    count > 0 ? rounded((services * 10_000) / count) : missing('noResidents')
  const source = residents === undefined ? {} : { residentsSource: residents.source }
  const cell = (family: string, code: string | number) => {
    const services = rows.sum(family, ([one]) => one === code)
    return { key: [String(code)], value: rate(services), numerator: known(services) }
  }
  const [active, spoken] = [rows.sum('service'), rows.sum('otherLanguage')]
  const since = dayAfter(today, -verifiedDays)
  const verified = rows.sum('verified', ([day]) => String(day) >= since)
  return [
    {
      indicator: 'servicesPerResidents',
      value: rate(active),
      numerator: known(active),
      denominator: people,
      ...source,
      cells: [...serviceAreas, noArea].map((area) => cell('service', area)),
    },
    {
      indicator: 'servicesByLanguage',
      value: rate(spoken),
      numerator: known(spoken),
      denominator: people,
      ...source,
      cells: rows
        .family('language')
        .flatMap(({ key: [code] }) => (code === undefined ? [] : [cell('language', code)]))
        .sort((left, right) => ((left.key[0] ?? '') < (right.key[0] ?? '') ? -1 : 1)),
    },
    {
      indicator: 'servicesVerified',
      value: share(verified, active),
      numerator: known(verified),
      denominator: known(active),
    },
    {
      indicator: 'residentsPerWorker',
      value: perWorker(count, socialWorkers ?? 0),
      numerator: people,
      denominator: socialWorkers === undefined ? missing('noSocialWorkers') : known(socialWorkers),
      ...source,
    },
  ]
}

function perWorker(residents: number, socialWorkers: number): FigureValue {
  if (residents <= 0) return missing('noResidents')
  return socialWorkers > 0 ? rounded(residents / socialWorkers) : missing('noSocialWorkers')
}
