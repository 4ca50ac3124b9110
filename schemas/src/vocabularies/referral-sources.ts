import type { Vocabulary } from './vocabulary.ts'

/** Who sent the person, or brought them. */
export const referralSources = [
  'self',
  'family',
  'school',
  'healthAuthority',
  'jobCentre',
  'reception',
  'thirdSector',
  'prefecture',
  'court',
  'socialServices',
  'outreach',
  'minimumIncome',
  'other',
] as const
export type ReferralSource = (typeof referralSources)[number]

export const referralSourceLabels: Vocabulary<ReferralSource> = {
  self: { it: 'È venuta la persona stessa', en: 'The person came on their own' },
  family: { it: 'Famiglia o conoscenti', en: 'Family or acquaintances' },
  school: { it: 'Scuola', en: 'School' },
  healthAuthority: { it: 'Azienda sanitaria o ospedale', en: 'Health authority or hospital' },
  jobCentre: { it: 'Centro per l’impiego', en: 'Job centre' },
  reception: { it: 'Progetto di accoglienza', en: 'Reception project' },
  thirdSector: { it: 'Terzo settore', en: 'Third sector' },
  prefecture: { it: 'Prefettura o questura', en: 'Prefecture or police' },
  court: { it: 'Autorità giudiziaria', en: 'Judicial authority' },
  socialServices: { it: 'Altro servizio sociale', en: 'Other social services' },
  outreach: { it: 'Unità di strada', en: 'Outreach work' },
  minimumIncome: { it: 'Domanda di una misura di sostegno', en: 'Application for a support measure' },
  other: { it: 'Altra provenienza', en: 'Another source' },
}
