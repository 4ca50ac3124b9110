const shape = /^([1-9]\d{3})-(\d{2})-\d{2}$/
const length = 86_400_000

/** Whether a value is the text of a calendar day that exists, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const parts = shape.exec(value)
  if (parts === null) return false
  // A day that the month does not have falls into another one.
  return new Date(dayNumber(value) * length).getUTCMonth() + 1 === Number(parts[2])
}

/** Days from one calendar day to another, negative when the second comes first. Both must be days. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The calendar day that lies so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * length).toISOString().slice(0, 10)

/** Counts in UTC, so that no change of clocks makes a day longer or shorter. */
const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / length
