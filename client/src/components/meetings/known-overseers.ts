import type { Supervision } from '@approdo/schemas'

/** Somebody who oversees the work, by the account with which they sign. */
export interface KnownOverseer {
  staff: string
  name: string
}

/** Those who have decided on plans that are on this tablet, by name: without a network nobody else is known here. */
export function knownOverseers(
  decisions: readonly Pick<Supervision, 'createdBy' | 'createdAt' | 'byName'>[],
): KnownOverseer[] {
  const names = new Map<string, string>()
  for (const { createdBy, byName } of decisions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)))
    if (byName) names.set(createdBy, byName)
  return [...names].map(([staff, name]) => ({ staff, name })).toSorted((a, b) => a.name.localeCompare(b.name))
}
