const pad = (value: number): string => String(value).padStart(2, '0')

/** The calendar day of an instant where the tablet is, `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** Today where the tablet is, `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date())

/** Whole years of age on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
