import type { Vocabulary } from './vocabulary.ts'

/** What a person says of their gender. */
export const genders = ['female', 'male', 'other'] as const
export type Gender = (typeof genders)[number]

export const genderLabels: Vocabulary<Gender> = {
  female: { it: 'Donna', en: 'Woman' },
  male: { it: 'Uomo', en: 'Man' },
  other: { it: 'Altro', en: 'Other' },
}
