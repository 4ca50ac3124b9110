import type { Vocabulary } from './vocabulary.ts'

/** In what form somebody worked; what was done without a contract or a wage is work too. */
export const workKinds = [
  'employee',
  'ownBusiness',
  'informal',
  'family',
  'volunteer',
  'traineeship',
] as const
export type WorkKind = (typeof workKinds)[number]

export const workKindLabels: Vocabulary<WorkKind> = {
  employee: { it: 'Lavoro dipendente', en: 'Employed' },
  ownBusiness: { it: 'In proprio', en: 'Own business' },
  informal: { it: 'Senza contratto', en: 'Without a contract' },
  family: { it: 'In famiglia', en: 'In the family' },
  volunteer: { it: 'Volontariato', en: 'Volunteering' },
  traineeship: { it: 'Tirocinio o apprendistato', en: 'Traineeship or apprenticeship' },
}
