import type { DrivingLicence } from '../documents/case/profile-entries.ts'
import type { LicenceCategory } from '../vocabularies/licences.ts'

/** What one may drive with a category beside it, by Directive 2006/126/EC, article 6. */
const includes: Readonly<Partial<Record<LicenceCategory, readonly LicenceCategory[]>>> = {
  A1: ['AM'],
  A2: ['A1', 'AM'],
  A: ['A2', 'A1', 'AM'],
  B1: ['AM'],
  B: ['B1', 'AM'],
  BE: ['B', 'B1', 'AM'],
  C1: ['B', 'B1', 'AM'],
  C1E: ['C1', 'BE', 'B', 'B1', 'AM'],
  C: ['C1', 'B', 'B1', 'AM'],
  CE: ['C1E', 'C', 'C1', 'BE', 'B', 'B1', 'AM'],
  D1: ['B', 'B1', 'AM'],
  D1E: ['D1', 'BE', 'B', 'B1', 'AM'],
  D: ['D1', 'B', 'B1', 'AM'],
  DE: ['D1E', 'D', 'D1', 'BE', 'B', 'B1', 'AM'],
}

/**
 * The categories that these licences cover, those included. A licence of categories C and D is given only to who has B
 * (same article), so that these cover it; who has D beside CE may draw with buses what CE lets one draw with lorries (6.2.b). Of no
 * licence says whether it is valid: choose them before.
 */
export function licencesHeld(licences: readonly Pick<DrivingLicence, 'category'>[]): LicenceCategory[] {
  const named = licences.map(({ category }) => category)
  const held: LicenceCategory[] = named.includes('CE') && named.includes('D') ? [...named, 'DE'] : named
  return [...new Set(held.flatMap((category) => [category, ...(includes[category] ?? [])]))]
}
