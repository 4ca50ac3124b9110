import type { OpeningHours } from '@approdo/schemas'
import { hoursOn, type WeekDay, weekDayName, weekDays } from './week.ts'

/** Days in a row that have the same spans. */
export interface DayRun {
  from: WeekDay
  to: WeekDay
  spans: string[]
}

/** The week as runs of days with the same hours; days that have none are left out. */
export function dayRuns(hours: readonly OpeningHours[]): DayRun[] {
  const runs: DayRun[] = []
  let previous: string | undefined
  for (const day of weekDays) {
    const spans = hoursOn(hours, day).map(spanText)
    const key = spans.join()
    const run = runs.at(-1)
    if (spans.length > 0 && run !== undefined && key === previous) run.to = day
    else if (spans.length > 0) runs.push({ from: day, to: day, spans })
    previous = spans.length > 0 ? key : undefined
  }
  return runs
}

/** `09:00–13:00`, with the note behind it; the note alone for hours by appointment. */
export function spanText({ opensAt, closesAt, note }: OpeningHours): string {
  const times = opensAt === undefined ? undefined : `${opensAt}–${closesAt ?? ''}`
  return [times, note].filter((one) => one !== undefined && one !== '').join(', ')
}

/** The week in one line: `lun–ven 09:00–13:00; sab 10:00–12:00`. */
export const hoursSummary = (hours: readonly OpeningHours[], locale: string): string =>
  dayRuns(hours)
    .map(({ from, to, spans }) => {
      const name = (day: WeekDay) => weekDayName(day, locale, 'short')
      return `${from === to ? name(from) : `${name(from)}–${name(to)}`} ${spans.join(' / ')}`
    })
    .join('; ')
