import Type, { type Static } from 'typebox'
import { cefrLevels } from '../../vocabularies/languages.ts'
import { teamRoles } from '../../vocabularies/team-roles.ts'
import { Day, documentOf, EntryId, Line, Prose, StaffId } from '../base.ts'

/** A language of the person, by ISO 639 code, and whether talking needs a mediator. */
export const SpokenLanguage = Type.Object({
  id: EntryId,
  language: Type.String({ minLength: 2, maxLength: 12 }),
  level: Type.Optional(Type.Enum(cefrLevels)),
  mediation: Type.Optional(Type.Boolean()),
})
export type SpokenLanguage = Static<typeof SpokenLanguage>

export const ResidencePermit = Type.Object({
  type: Line,
  number: Type.Optional(Line),
  issuedOn: Type.Optional(Day),
  expiresOn: Type.Optional(Day),
})
export type ResidencePermit = Static<typeof ResidencePermit>

/** The person taken in charge. */
export const Person = Type.Object({
  givenName: Line,
  familyName: Line,
  calledName: Type.Optional(Line),
  birthDate: Type.Optional(Day),
  gender: Type.Optional(Type.Enum(['female', 'male', 'other'])),
  /** ISO 3166-1 alpha-2 codes. */
  citizenships: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 3 }))),
  languages: Type.Optional(Type.Array(SpokenLanguage)),
  taxCode: Type.Optional(Line),
  phone: Type.Optional(Line),
  email: Type.Optional(Line),
  address: Type.Optional(Line),
  residencePermit: Type.Optional(ResidencePermit),
})
export type Person = Static<typeof Person>

export const HouseholdMember = Type.Object({
  id: EntryId,
  name: Line,
  tie: Type.Optional(Line),
  birthDate: Type.Optional(Day),
})
export type HouseholdMember = Static<typeof HouseholdMember>

/** Somebody who may work on the case: being named here is what gives access. */
export const TeamMember = Type.Object({
  id: EntryId,
  staff: StaffId,
  name: Line,
  role: Type.Enum(teamRoles),
  organization: Type.Optional(Line),
})
export type TeamMember = Static<typeof TeamMember>

/** The root of a case scope. */
export const CaseRecord = documentOf('case', {
  /** ISTAT code. */
  municipality: Type.String({ pattern: '^\\d{6}$' }),
  /** The number that the office knows the case by. */
  reference: Type.Optional(Line),
  person: Person,
  household: Type.Optional(Type.Array(HouseholdMember)),
  team: Type.Array(TeamMember, { minItems: 1 }),
  status: Type.Enum(['open', 'closed']),
  intakeOn: Day,
  closedOn: Type.Optional(Day),
  source: Type.Optional(Line),
  summary: Type.Optional(Prose),
})
export type CaseRecord = Static<typeof CaseRecord>
