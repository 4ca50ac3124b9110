import type { Vocabulary } from './vocabulary.ts'

/** What an entry of the skills profile is. */
export const abilityKinds = ['occupation', 'transversalSkill', 'talent'] as const
export type AbilityKind = (typeof abilityKinds)[number]

export const abilityKindLabels: Vocabulary<AbilityKind> = {
  occupation: { it: 'Lavoro', en: 'Occupation' },
  transversalSkill: { it: 'Competenza trasversale', en: 'Transversal skill' },
  talent: { it: 'Talento o passione', en: 'Talent or passion' },
}
