import type { Membership } from '@approdo/schemas'

/** Whether all of these are in those municipalities. */
export const isWithin = (memberships: readonly Membership[], municipalities: readonly string[]): boolean =>
  memberships.every(({ municipality }) => municipalities.includes(municipality))

/** Somebody's memberships after those in `administered` were replaced by `wanted`; each once, others untouched. */
export function membershipsAfter(
  before: readonly Membership[],
  wanted: readonly Membership[],
  administered: readonly string[],
): Membership[] {
  const others = before.filter(({ municipality }) => !administered.includes(municipality))
  const all = [...others, ...wanted].map(({ municipality, role }) => ({ municipality, role }))
  return [...new Map(all.map((one) => [`${one.municipality} ${one.role}`, one])).values()]
}
