const pad = (value: number): string => String(value).padStart(2, '0')

/** The calendar day of an instant where the tablet is, `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** Today where the tablet is, `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date())

/** The day so many days after another (before it, when negative). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00`)
  date.setDate(date.getDate() + days)
  return dayOf(date)
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** How many days lie between two days; positive when `to` is the later one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Whole years of age on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
