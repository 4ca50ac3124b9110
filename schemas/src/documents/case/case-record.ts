import Type, { type Static } from 'typebox'
import { closingReasons } from '../../vocabularies/closing-reasons.ts'
import { noticeWays } from '../../vocabularies/notice-ways.ts'
import { referralSources } from '../../vocabularies/referral-sources.ts'
import { teamRoles } from '../../vocabularies/team-roles.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference, StaffId } from '../base.ts'
import { CaseContact, HouseholdMember, LegalRepresentative } from './people-around.ts'
import { Person } from './person.ts'

/** Somebody who may work on the case: being named here is what gives access. */
export const TeamMember = Type.Object({
  id: EntryId,
  staff: StaffId,
  name: Line,
  role: Type.Enum(teamRoles),
  organization: Type.Optional(Line),
})
export type TeamMember = Static<typeof TeamMember>

/** When, in which language and how the person was told what happens with their data (GDPR art. 13). */
export const PrivacyNotice = Type.Object({
  givenOn: Type.Optional(Day),
  language: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })),
  how: Type.Optional(Type.Enum(noticeWays)),
})
export type PrivacyNotice = Static<typeof PrivacyNotice>

/** How the work with the person ended; the day is the case's `closedOn`. */
export const CaseClosing = Type.Object({
  reason: Type.Enum(closingReasons),
  outcome: Type.Optional(Prose),
  /** What remains open, and with whom. */
  remains: Type.Optional(Prose),
})
export type CaseClosing = Static<typeof CaseClosing>

/** A case that was taken up again: why, and how it had been closed. */
export const CaseReopening = Type.Object({
  id: EntryId,
  on: Day,
  reason: Line,
  closedOn: Type.Optional(Day),
  closing: Type.Optional(CaseClosing),
})
export type CaseReopening = Static<typeof CaseReopening>

/** A second case of the same person that goes on in this one. `id` is that case. */
export const MergedCase = Type.Object({ id: Reference, on: Day })
export type MergedCase = Static<typeof MergedCase>

/** The root of a case scope. */
export const CaseRecord = documentOf('case', {
  /** ISTAT code. */
  municipality: Type.String({ pattern: '^\\d{6}$' }),
  /** The number that the office knows the case by. */
  reference: Type.Optional(Line),
  /** The number of the file before this one, on paper or in another system. */
  previousReference: Type.Optional(Line),
  person: Person,
  household: Type.Optional(Type.Array(HouseholdMember)),
  representatives: Type.Optional(Type.Array(LegalRepresentative)),
  contacts: Type.Optional(Type.Array(CaseContact)),
  team: Type.Array(TeamMember, { minItems: 1 }),
  status: Type.Enum(['open', 'closed']),
  intakeOn: Day,
  closedOn: Type.Optional(Day),
  closing: Type.Optional(CaseClosing),
  reopenings: Type.Optional(Type.Array(CaseReopening)),
  /** The case in which this one goes on. */
  mergedInto: Type.Optional(Reference),
  mergedFrom: Type.Optional(Type.Array(MergedCase)),
  referredBy: Type.Optional(Type.Enum(referralSources)),
  source: Type.Optional(Line),
  privacyNotice: Type.Optional(PrivacyNotice),
  summary: Type.Optional(Prose),
})
export type CaseRecord = Static<typeof CaseRecord>
