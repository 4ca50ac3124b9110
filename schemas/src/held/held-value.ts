import type { Label } from '../vocabularies/vocabulary.ts'

/** A value that is held, as it is to be said: a code with its label, a day, a country, or words as written. */
export type HeldValue =
  | { kind: 'text'; text: string }
  | { kind: 'day'; day: string }
  | { kind: 'label'; label: Label }
  | { kind: 'country' | 'language'; code: string }
  | { kind: 'flag'; yes: boolean }

/** A field with what is held in it: values, or the entries of a list, each with fields of its own. */
export interface HeldItem {
  /** The field's path in its document, such as `person.birthDate`. */
  path: string
  label: Label
  values: HeldValue[]
  entries: HeldItem[][]
}

/** One record: what it says, who wrote it, and who changed it last. */
export interface HeldRecord {
  id: string
  title: Label
  items: HeldItem[]
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
}

export const heldSections = [
  'person',
  'around',
  'case',
  'assessment',
  'abilities',
  'plan',
  'diary',
  'requests',
  'more',
] as const
export type HeldSectionKey = (typeof heldSections)[number]

export interface HeldSection {
  key: HeldSectionKey
  title: Label
  records: HeldRecord[]
}
