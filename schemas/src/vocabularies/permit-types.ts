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
  'italianCitizen',
  'requested',
  'none',
  'notAsked',
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
  italianCitizen: { it: 'Cittadinanza italiana', en: 'Italian citizenship' },
  requested: { it: 'Chiesto, in attesa', en: 'Asked for, waiting' },
  none: { it: 'Nessun titolo', en: 'No permit' },
  notAsked: { it: 'Non se ne è parlato', en: 'Not talked about' },
}

/** Types that stand for having no paper that could expire. */
const withoutPaper: ReadonlySet<string> = new Set([
  'euCitizen',
  'italianCitizen',
  'requested',
  'none',
  'notAsked',
])

/** Whether a permit of this type is a paper, with a number and a day on which it runs out. */
export const isPermitPaper = (type: string): boolean => type !== '' && !withoutPaper.has(type)

/** The types that a service may ask for. */
export const servicePermitTypes = permitTypes.filter(
  (type) => type !== 'italianCitizen' && type !== 'requested' && type !== 'notAsked',
)
