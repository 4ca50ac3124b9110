import type { Vocabulary } from './vocabulary.ts'

/** Common European Framework of Reference (Council of Europe 2001), with A0 for none. */
export const cefrLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type CefrLevel = (typeof cefrLevels)[number]

export const cefrLabels: Vocabulary<CefrLevel> = {
  A0: { it: 'Nessuna conoscenza (fuori CEFR)', en: 'None (outside CEFR)' },
  A1: { it: 'Base – contatto', en: 'Beginner' },
  A2: { it: 'Base – sopravvivenza', en: 'Elementary' },
  B1: { it: 'Autonomo – soglia', en: 'Threshold' },
  B2: { it: 'Autonomo – progresso', en: 'Vantage' },
  C1: { it: 'Padronanza – efficacia', en: 'Effective operational proficiency' },
  C2: { it: 'Padronanza', en: 'Mastery' },
}

/**
 * ISO 639 codes offered first where a language is asked for: those spoken most by people in reception in Italy
 * and at its service desks. Names come from `Intl.DisplayNames`; any other code may be entered.
 */
export const commonLanguages = [
  'it',
  'en',
  'fr',
  'es',
  'ar',
  'uk',
  'bn',
  'ur',
  'zh',
  'sq',
  'ro',
  'ru',
  'pt',
  'tr',
  'fa',
  'ps',
  'so',
  'ti',
  'am',
  'wo',
  'bm',
  'ff',
  'ha',
  'yo',
  'ig',
  'ta',
  'si',
  'tl',
  'hi',
  'pa',
  'ku',
] as const
