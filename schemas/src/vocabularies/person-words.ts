import type { Vocabulary } from './vocabulary.ts'

/** Ways to reach somebody. */
export const contactWays = [
  'call',
  'message',
  'voiceMessage',
  'email',
  'letter',
  'visit',
  'throughOther',
] as const
export type ContactWay = (typeof contactWays)[number]

export const contactWayLabels: Vocabulary<ContactWay> = {
  call: { it: 'Telefonata', en: 'Phone call' },
  message: { it: 'Messaggio scritto', en: 'Text message' },
  voiceMessage: { it: 'Messaggio vocale', en: 'Voice message' },
  email: { it: 'Email', en: 'Email' },
  letter: { it: 'Lettera', en: 'Letter' },
  visit: { it: 'Di persona', en: 'In person' },
  throughOther: { it: 'Tramite un’altra persona', en: 'Through somebody else' },
}

/** Whether somebody can read and write, in any script. */
export const literacyLevels = ['fluent', 'some', 'none'] as const
export type LiteracyLevel = (typeof literacyLevels)[number]

export const literacyLabels: Vocabulary<LiteracyLevel> = {
  fluent: { it: 'Legge e scrive', en: 'Reads and writes' },
  some: { it: 'Legge o scrive un po’', en: 'Reads or writes a little' },
  none: { it: 'Non legge e non scrive', en: 'Does not read or write' },
}

/** Scripts read and written most by people in reception in Italy. */
export const scripts = [
  'latin',
  'arabic',
  'cyrillic',
  'bengali',
  'ethiopic',
  'devanagari',
  'gurmukhi',
  'tamil',
  'sinhala',
  'chinese',
  'georgian',
  'greek',
  'other',
] as const
export type Script = (typeof scripts)[number]

export const scriptLabels: Vocabulary<Script> = {
  latin: { it: 'Latino', en: 'Latin' },
  arabic: { it: 'Arabo', en: 'Arabic' },
  cyrillic: { it: 'Cirillico', en: 'Cyrillic' },
  bengali: { it: 'Bengalese', en: 'Bengali' },
  ethiopic: { it: 'Etiopico (ge’ez)', en: 'Ethiopic (Ge’ez)' },
  devanagari: { it: 'Devanagari', en: 'Devanagari' },
  gurmukhi: { it: 'Gurmukhi', en: 'Gurmukhi' },
  tamil: { it: 'Tamil', en: 'Tamil' },
  sinhala: { it: 'Singalese', en: 'Sinhala' },
  chinese: { it: 'Cinese', en: 'Chinese' },
  georgian: { it: 'Georgiano', en: 'Georgian' },
  greek: { it: 'Greco', en: 'Greek' },
  other: { it: 'Un’altra scrittura', en: 'Another script' },
}

/** How far talking with the person needs a mediator. */
export const mediationNeeds = ['always', 'important', 'written', 'none'] as const
export type MediationNeed = (typeof mediationNeeds)[number]

export const mediationNeedLabels: Vocabulary<MediationNeed> = {
  always: { it: 'Serve sempre', en: 'Always needed' },
  important: { it: 'Serve per le cose importanti', en: 'Needed for important matters' },
  written: { it: 'Serve per i testi scritti', en: 'Needed for written texts' },
  none: { it: 'Non serve', en: 'Not needed' },
}
