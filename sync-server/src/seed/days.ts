const dayLength = 86_400_000

/** The day so many days after another, `2026-11-23`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)

/** So many days late is nothing strange yet. */
export const recently = 21

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)

/** A moment of office hours on a day. */
export const instantOn = (day: string, minute: number): string =>
  new Date(Date.parse(`${day}T07:00:00Z`) + (minute % 540) * 60_000).toISOString()

export const earlier = (one: string, other: string): string => (one < other ? one : other)
