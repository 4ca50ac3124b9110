import Type, { type Static } from 'typebox'
import { abilityKinds } from '../../vocabularies/ability-kinds.ts'
import { digitalLevels } from '../../vocabularies/digital-skills.ts'
import { profileSections } from '../../vocabularies/profile-sections.ts'
import { documentOf, EntryId, Prose } from '../base.ts'
import { DrivingLicence, Education, escoFields, ProfileLanguage, WorkPeriod } from './profile-entries.ts'

/** An ability or talent: an ESCO concept, the person's own words, or both. */
export const Ability = Type.Object({
  id: EntryId,
  kind: Type.Enum(abilityKinds),
  ...escoFields,
  /** What the person says about it, in the language in which it was said. */
  words: Type.Optional(Prose),
  /** A time when it showed. */
  example: Type.Optional(Prose),
})
export type Ability = Static<typeof Ability>

const Digital = Type.Optional(Type.Enum(digitalLevels))
/** How the person manages with phone and computer, by area. */
export const DigitalProfile = Type.Object({
  finding: Digital,
  talking: Digital,
  making: Digital,
  safety: Digital,
  solving: Digital,
})
export type DigitalProfile = Static<typeof DigitalProfile>

/** What the person hopes for, beside `expectations`. */
export const ProfileWishes = Type.Object({
  wishedWork: Type.Optional(Prose),
  wishedLearning: Type.Optional(Prose),
  /** What stands in the way, and what would help. */
  hindrance: Type.Optional(Prose),
})
export type ProfileWishes = Static<typeof ProfileWishes>

/** What the person can do, knows, likes and hopes for; one per case. */
export const SkillsProfile = documentOf('skills-profile', {
  abilities: Type.Array(Ability),
  expectations: Type.Optional(Prose),
  languages: Type.Optional(Type.Array(ProfileLanguage)),
  education: Type.Optional(Type.Array(Education)),
  work: Type.Optional(Type.Array(WorkPeriod)),
  licences: Type.Optional(Type.Array(DrivingLicence)),
  /** Asked, and there is none. */
  noLicence: Type.Optional(Type.Boolean()),
  digital: Type.Optional(DigitalProfile),
  wishes: Type.Optional(ProfileWishes),
  /** Parts that are not talked about with this person. */
  hiddenSections: Type.Optional(Type.Array(Type.Enum(profileSections))),
})
export type SkillsProfile = Static<typeof SkillsProfile>
