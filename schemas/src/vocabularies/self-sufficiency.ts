import type { Vocabulary } from './vocabulary.ts'

/** The scale of the self-sufficiency matrix, from 1, cannot manage without help, to 5, needs none; in words of our own. */
export const selfSufficiencySteps = [1, 2, 3, 4, 5] as const
export type SelfSufficiencyStep = (typeof selfSufficiencySteps)[number]

export const selfSufficiencyLabels: Vocabulary<SelfSufficiencyStep> = {
  1: { it: 'Non ce la fa senza aiuto subito', en: 'Cannot manage, needs help now' },
  2: { it: 'Fatica, con molto aiuto', en: 'Struggles, with much help' },
  3: { it: 'Regge, con un po’ di aiuto', en: 'Holds, with some help' },
  4: { it: 'Va avanti quasi da sola', en: 'Gets on almost alone' },
  5: { it: 'Va avanti da sola', en: 'Gets on alone' },
}
