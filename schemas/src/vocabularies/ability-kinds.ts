import type { Vocabulary } from './vocabulary.ts'

/** What an entry of the skills profile is. */
export const abilityKinds = [
  'occupation',
  'transversalSkill',
  'professionalSkill',
  'informalSkill',
  'talent',
] as const
export type AbilityKind = (typeof abilityKinds)[number]

export const abilityKindLabels: Vocabulary<AbilityKind> = {
  occupation: { it: 'Lavoro', en: 'Occupation' },
  transversalSkill: { it: 'Competenza trasversale', en: 'Transversal skill' },
  professionalSkill: { it: 'Competenza di mestiere', en: 'Skill of a trade' },
  informalSkill: { it: 'Imparato nella vita', en: 'Learned in life' },
  talent: { it: 'Talento o passione', en: 'Talent or passion' },
}
