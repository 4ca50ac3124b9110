import Type, { type Static } from 'typebox'
import { abilityKinds } from '../../vocabularies/ability-kinds.ts'
import { documentOf, EntryId, Line, Prose } from '../base.ts'

/** An ability or talent: an ESCO concept, the person's own words, or both. */
export const Ability = Type.Object({
  id: EntryId,
  kind: Type.Enum(abilityKinds),
  /** ESCO concept URI, when it was picked from ESCO. */
  uri: Type.Optional(Line),
  /** ISCO-08 unit group of an ESCO occupation. */
  isco: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
  labelIt: Type.Optional(Line),
  labelEn: Type.Optional(Line),
  /** What the person says about it, in the language in which it was said. */
  words: Type.Optional(Prose),
  /** A time when it showed. */
  example: Type.Optional(Prose),
})
export type Ability = Static<typeof Ability>

/** What the person can do and likes; one per case. */
export const SkillsProfile = documentOf('skills-profile', {
  abilities: Type.Array(Ability),
  expectations: Type.Optional(Prose),
})
export type SkillsProfile = Static<typeof SkillsProfile>
