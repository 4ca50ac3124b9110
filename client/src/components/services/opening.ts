import type { OpeningHours } from '@approdo/schemas'
import { hoursOn, type WeekDay, weekDayOf, weekDays } from './week.ts'

/** Whether a service is open at an instant, and when that changes. */
export type Opening =
  | { state: 'open'; until: string }
  | { state: 'closed'; next: { day: WeekDay; inDays: number; at: string } | undefined }
  | { state: 'unknown' }

/**
 * What the opening hours say about an instant, in the tablet's local time. Hours that close at or before they
 * open run past midnight. Entries without both times (by appointment, see the note) say nothing: a service that
 * has only such entries is `unknown`.
 */
export function openingAt(hours: readonly OpeningHours[] | undefined, at: Date): Opening {
  const known = (hours ?? []).filter((one) => one.opensAt !== undefined && one.closesAt !== undefined)
  if (known.length === 0) return { state: 'unknown' }
  const now = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  const today = weekDayOf(at)
  const until = closingOf(known, today, now)
  return until === undefined
    ? { state: 'closed', next: nextOpening(known, today, now) }
    : { state: 'open', until }
}

function closingOf(hours: readonly OpeningHours[], today: WeekDay, now: string): string | undefined {
  const current = hoursOn(hours, today).find((one) =>
    isOvernight(one) ? now >= opens(one) : now >= opens(one) && now < closes(one),
  )
  const fromYesterday = hoursOn(hours, dayAfter(today, 6)).find(
    (one) => isOvernight(one) && now < closes(one),
  )
  return (current ?? fromYesterday)?.closesAt
}

function nextOpening(hours: readonly OpeningHours[], today: WeekDay, now: string) {
  for (let inDays = 0; inDays <= 7; inDays++) {
    const day = dayAfter(today, inDays)
    const span = hoursOn(hours, day).find((one) => inDays > 0 || opens(one) > now)
    if (span !== undefined) return { day, inDays, at: opens(span) }
  }
  return undefined
}

const opens = (one: OpeningHours): string => one.opensAt ?? ''
const closes = (one: OpeningHours): string => one.closesAt ?? ''
const isOvernight = (one: OpeningHours): boolean => closes(one) <= opens(one)

const dayAfter = (day: WeekDay, days: number): WeekDay =>
  weekDays[(weekDays.indexOf(day) + days) % weekDays.length] ?? day
