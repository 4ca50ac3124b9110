import { dayAfter } from '@approdo/schemas'
import { type AgendaEntry, isLate } from './agenda-entries.ts'

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayAfter(day, weekday === 0 ? -6 : 1 - weekday)
}

export interface AgendaWeek {
  days: { day: string; entries: AgendaEntry[] }[]
  /** What is late, from before the week; only the week of today has it. */
  late: AgendaEntry[]
}

const byTime = (a: AgendaEntry, b: AgendaEntry): number =>
  a.on !== b.on
    ? a.on < b.on
      ? -1
      : 1
    : (a.at ?? '') !== (b.at ?? '')
      ? (a.at ?? '') < (b.at ?? '')
        ? -1
        : 1
      : 0

/** Seven days from `monday` with what each brings. A permit's end is told on its day, however long ago it was noticed. */
export function agendaWeek(entries: readonly AgendaEntry[], monday: string, today: string): AgendaWeek {
  const sorted = entries.toSorted(byTime)
  const days = Array.from({ length: 7 }, (_none, at) => {
    const day = dayAfter(monday, at)
    return { day, entries: sorted.filter(({ on }) => on === day) }
  })
  const isNow = mondayOf(today) === monday
  return { days, late: isNow ? sorted.filter((one) => one.on < monday && isLate(one, today)) : [] }
}
