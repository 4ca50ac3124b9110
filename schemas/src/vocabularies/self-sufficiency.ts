import type { Vocabulary } from './vocabulary.ts'

/** The scale of the self-sufficiency matrix, 1 in crisis to 5 autonomous. */
export const selfSufficiencySteps = [1, 2, 3, 4, 5] as const
export type SelfSufficiencyStep = (typeof selfSufficiencySteps)[number]

export const selfSufficiencyLabels: Vocabulary<SelfSufficiencyStep> = {
  1: { it: 'In crisi', en: 'In crisis' },
  2: { it: 'Vulnerabile', en: 'Vulnerable' },
  3: { it: 'Sicuro / stabile', en: 'Safe' },
  4: { it: 'In crescita', en: 'Building capacity' },
  5: { it: 'Autonomo', en: 'Empowered' },
}
