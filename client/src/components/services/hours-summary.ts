import type { OpeningHours } from '@approdo/schemas'
import { hoursOn, type WeekDay, weekDayName, weekDays } from './week.ts'

/** The days of the week that have the same spans, from Monday. */
export interface SameHours {
  days: WeekDay[]
  spans: string[]
}

/** The week by days with the same hours; days that have none are left out. */
export function sameHours(hours: readonly OpeningHours[]): SameHours[] {
  const groups = new Map<string, SameHours>()
  for (const day of weekDays) {
    const spans = hoursOn(hours, day).map(spanText)
    if (spans.length === 0) continue
    const group = groups.get(spans.join()) ?? { days: [], spans }
    groups.set(spans.join(), group)
    group.days.push(day)
  }
  return [...groups.values()]
}

/** `09:00–13:00`, with the note behind it; the note alone for hours by appointment. */
export function spanText({ opensAt, closesAt, note }: OpeningHours): string {
  const times = opensAt === undefined ? undefined : `${opensAt}–${closesAt ?? ''}`
  return [times, note].filter((one) => one !== undefined && one !== '').join(', ')
}

/** The week in one line: `lun–ven 09:00–13:00; mar, gio 15:00–17:00`. */
export const hoursSummary = (hours: readonly OpeningHours[], locale: string): string =>
  sameHours(hours)
    .map(({ days, spans }) => `${daysText(days, locale)} ${spans.join(' / ')}`)
    .join('; ')

/** Three days in a row or more as a span, others one by one. */
function daysText(days: readonly WeekDay[], locale: string): string {
  const runs: WeekDay[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const follows = before !== undefined && weekDays.indexOf(before) + 1 === weekDays.indexOf(day)
    if (run !== undefined && follows) run.push(day)
    else runs.push([day])
  }
  const name = (day: WeekDay | undefined) => (day === undefined ? '' : weekDayName(day, locale, 'short'))
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(', ')))
    .join(', ')
}
