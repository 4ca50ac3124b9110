/** What is known of somebody's birth. */
export interface Birth {
  birthDate?: string | undefined
  birthYear?: string | undefined
}

export type BirthReason = 'sameBirth' | 'swappedBirth' | 'sameYear' | 'nearBirth'

const digitsApart = (left: string, right: string): number =>
  [...left].filter((digit, at) => digit !== right[at]).length

const isFirstOfYear = (day: string): boolean => day.endsWith('-01-01')

/**
 * How two births agree: `score` 0 when they can't be one person's, undefined when either is not known. The first
 * of January stands for “only the year is known” on many papers; day and month get swapped between countries.
 */
export function birthLikeness(
  left: Birth,
  right: Birth,
): { score: number; reason?: BirthReason } | undefined {
  const [a, b] = [left.birthDate || undefined, right.birthDate || undefined]
  const years = [a?.slice(0, 4) ?? left.birthYear, b?.slice(0, 4) ?? right.birthYear]
  if (!years[0] || !years[1]) return undefined
  const sameYear = years[0] === years[1]
  if (a === undefined || b === undefined) return sameYear ? { score: 0.7, reason: 'sameYear' } : { score: 0 }
  if (a === b) return { score: isFirstOfYear(a) ? 0.85 : 1, reason: 'sameBirth' }
  const [month, day] = [a.slice(5, 7), a.slice(8)]
  if (sameYear && b.slice(5) === `${day}-${month}`) return { score: 0.9, reason: 'swappedBirth' }
  if (sameYear && (isFirstOfYear(a) || isFirstOfYear(b))) return { score: 0.7, reason: 'sameYear' }
  if (digitsApart(a, b) === 1) return { score: 0.7, reason: 'nearBirth' }
  return { score: 0 }
}
