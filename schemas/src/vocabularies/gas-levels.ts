import type { Vocabulary } from './vocabulary.ts'

/** The five steps of goal attainment scaling (Kiresuk & Sherman 1968). */
export const gasLevels = [-2, -1, 0, 1, 2] as const
export type GasStep = (typeof gasLevels)[number]

export const gasLevelLabels: Vocabulary<GasStep> = {
  [-2]: { it: 'Molto meno dell’atteso', en: 'Much less than expected' },
  [-1]: { it: 'Meno dell’atteso', en: 'Less than expected' },
  0: { it: 'Risultato atteso', en: 'Expected outcome' },
  1: { it: 'Più dell’atteso', en: 'More than expected' },
  2: { it: 'Molto più dell’atteso', en: 'Much more than expected' },
}
