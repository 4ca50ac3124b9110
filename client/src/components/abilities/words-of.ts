import { toLatin } from '@approdo/schemas'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as italian } from '@orama/stemmers/italian'

/** The words of a text in lower-case Latin letters without accents, so that `mulyar` finds `муляр`. */
export const wordsOf = (text: string): string[] =>
  toLatin(text.replaceAll(/['’]/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What a word shares with its plural and its other gender, in either language: `saldatrici` and `saldatore`, `carpenters` and `carpenter`. */
export const stemsOf = (word: string): string[] => [
  ...new Set([italian(word.replace(/tric[ei]$/, 'tore')), english(word)]),
]
