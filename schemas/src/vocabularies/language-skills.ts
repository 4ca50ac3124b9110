import { cefrLabels, cefrLevels } from './languages.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The five skills of the self-assessment grid of the Common European Framework of Reference. */
export const languageSkills = [
  'listening',
  'reading',
  'spokenInteraction',
  'spokenProduction',
  'writing',
] as const
export type LanguageSkill = (typeof languageSkills)[number]

export const languageSkillLabels: Vocabulary<LanguageSkill> = {
  listening: { it: 'Capisce chi parla', en: 'Understands speech' },
  reading: { it: 'Legge', en: 'Reads' },
  spokenInteraction: { it: 'Parla con altri', en: 'Talks with others' },
  spokenProduction: { it: 'Racconta e spiega', en: 'Tells and explains' },
  writing: { it: 'Scrive', en: 'Writes' },
}

/** Levels of reading and writing: who reads no script stands before who does not know the language. */
export const writtenLevels = ['notLiterate', ...cefrLevels] as const
export type WrittenLevel = (typeof writtenLevels)[number]

export const writtenLevelLabels: Vocabulary<WrittenLevel> = {
  notLiterate: {
    it: 'Non legge e non scrive in nessuna lingua',
    en: 'Does not read or write in any language',
  },
  ...cefrLabels,
}
