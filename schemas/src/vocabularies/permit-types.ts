import type { Vocabulary } from './vocabulary.ts'

/** Residence permits and papers met most in the services; the field takes any other text. */
export const permitTypes = [
  'asylumRequest',
  'refugee',
  'subsidiaryProtection',
  'specialProtection',
  'temporaryProtection',
  'familyReasons',
  'work',
  'study',
  'longTerm',
  'minorAge',
  'euCitizen',
  'none',
] as const
export type PermitType = (typeof permitTypes)[number]

export const permitTypeLabels: Vocabulary<PermitType> = {
  asylumRequest: { it: 'Richiesta di asilo', en: 'Asylum request' },
  refugee: { it: 'Status di rifugiato', en: 'Refugee status' },
  subsidiaryProtection: { it: 'Protezione sussidiaria', en: 'Subsidiary protection' },
  specialProtection: { it: 'Protezione speciale', en: 'Special protection' },
  temporaryProtection: { it: 'Protezione temporanea', en: 'Temporary protection' },
  familyReasons: { it: 'Motivi familiari', en: 'Family reasons' },
  work: { it: 'Lavoro', en: 'Work' },
  study: { it: 'Studio', en: 'Study' },
  longTerm: { it: 'Soggiornante di lungo periodo', en: 'Long-term resident' },
  minorAge: { it: 'Minore età', en: 'Minor age' },
  euCitizen: { it: 'Cittadinanza UE', en: 'EU citizenship' },
  none: { it: 'Nessun titolo', en: 'No permit' },
}
