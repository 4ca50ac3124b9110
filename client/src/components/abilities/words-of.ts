import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as italian } from '@orama/stemmers/italian'
import { withoutAccents } from '../../i18n/without-accents.ts'

/** The words of a text, in lower case and without accents. */
export const wordsOf = (text: string): string[] =>
  withoutAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What a word shares with its plural and its other gender, in either language: `saldatrici` and `saldatore`, `carpenters` and `carpenter`. */
export const stemsOf = (word: string): string[] => [
  ...new Set([italian(word.replace(/tric[ei]$/, 'tore')), english(word)]),
]
