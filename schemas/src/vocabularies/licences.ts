import type { Vocabulary } from './vocabulary.ts'

/** Categories of the driving licence in the EU (Directive 2006/126/EC, article 4), in the order of its tables. */
export const licenceCategories = [
  'AM',
  'A1',
  'A2',
  'A',
  'B1',
  'B',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
] as const
export type LicenceCategory = (typeof licenceCategories)[number]

/** Whether one may drive with it in Italy now. */
export const licenceStates = ['valid', 'toConvert', 'expired', 'learning'] as const
export type LicenceState = (typeof licenceStates)[number]

export const licenceStateLabels: Vocabulary<LicenceState> = {
  valid: { it: 'Vale in Italia', en: 'Valid in Italy' },
  toConvert: { it: 'Di un altro Paese, da convertire', en: 'From another country, to be exchanged' },
  expired: { it: 'Scaduta o sospesa', en: 'Expired or suspended' },
  learning: { it: 'La sta prendendo', en: 'Learning for it' },
}
