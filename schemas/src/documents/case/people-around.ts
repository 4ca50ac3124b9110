import Type, { type Static } from 'typebox'
import {
  contactRelations,
  householdRoles,
  householdTies,
  representativeKinds,
} from '../../vocabularies/ties.ts'
import { Day, EntryId, Line, Prose, Reference } from '../base.ts'

/** Somebody who lives with the person or belongs to them. `tie` is text in own words; `relation` its code. */
export const HouseholdMember = Type.Object({
  id: EntryId,
  name: Line,
  tie: Type.Optional(Line),
  relation: Type.Optional(Type.Enum(householdTies)),
  roles: Type.Optional(Type.Array(Type.Enum(householdRoles))),
  birthDate: Type.Optional(Day),
  livesElsewhere: Type.Optional(Type.Boolean()),
  phone: Type.Optional(Line),
  note: Type.Optional(Line),
  /** The case of this member, where they have one of their own. */
  ownCase: Type.Optional(Reference),
})
export type HouseholdMember = Static<typeof HouseholdMember>

/** Who decides or signs with or for the person, such as the guardian of a minor. */
export const LegalRepresentative = Type.Object({
  id: EntryId,
  kind: Type.Enum(representativeKinds),
  name: Line,
  phone: Type.Optional(Line),
  email: Type.Optional(Line),
  appointedOn: Type.Optional(Day),
  /** The order of the court, or whatever names the appointment. */
  act: Type.Optional(Line),
})
export type LegalRepresentative = Static<typeof LegalRepresentative>

/** Somebody else who matters in the case: a doctor, a teacher, a friend. */
export const CaseContact = Type.Object({
  id: EntryId,
  name: Line,
  relation: Type.Optional(Type.Enum(contactRelations)),
  organization: Type.Optional(Line),
  phone: Type.Optional(Line),
  email: Type.Optional(Line),
  note: Type.Optional(Prose),
})
export type CaseContact = Static<typeof CaseContact>
