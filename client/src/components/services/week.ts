import type { OpeningHours } from '@approdo/schemas'

/** iCalendar day codes, from Monday. */
export const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekDay = (typeof weekDays)[number]

/** The code of the day that an instant falls on, where the tablet is. */
export const weekDayOf = (at: Date): WeekDay => weekDays[(at.getDay() + 6) % 7] ?? 'MO'

/** The name of a day: `lunedì`, or `lun` when short. */
export function weekDayName(day: WeekDay, locale: string, form: 'long' | 'short' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1)
  return new Intl.DateTimeFormat(locale, { weekday: form, timeZone: 'UTC' }).format(
    monday + weekDays.indexOf(day) * 86_400_000,
  )
}

/** The spans of a day, earliest first. */
export const hoursOn = (hours: readonly OpeningHours[], day: WeekDay): OpeningHours[] =>
  hours
    .filter((one) => one.days.includes(day))
    .sort((a, b) => ((a.opensAt ?? '') < (b.opensAt ?? '') ? -1 : 1))
