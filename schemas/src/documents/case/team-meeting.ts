import Type, { type Static } from 'typebox'
import { meetingStates } from '../../vocabularies/meeting-words.ts'
import { teamRoles } from '../../vocabularies/team-roles.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference, StaffId } from '../base.ts'

export const AgendaPoint = Type.Object({ id: EntryId, text: Line })
export type AgendaPoint = Static<typeof AgendaPoint>

/** Somebody at the table. `agreed`: they heard the note read out and agreed, having no account to sign it off with. */
export const MeetingPresence = Type.Object({
  id: EntryId,
  staff: Type.Optional(StaffId),
  name: Line,
  role: Type.Enum(teamRoles),
  organization: Type.Optional(Line),
  agreed: Type.Optional(Type.Boolean()),
})
export type MeetingPresence = Static<typeof MeetingPresence>

export const MeetingDecision = Type.Object({ id: EntryId, text: Prose })
export type MeetingDecision = Static<typeof MeetingDecision>

/** Who does what by when; `commitment` once it became one of the plan. */
export const MeetingAction = Type.Object({
  id: EntryId,
  who: Line,
  what: Line,
  dueOn: Type.Optional(Day),
  commitment: Type.Optional(Reference),
})
export type MeetingAction = Static<typeof MeetingAction>

/** A meeting of the multidisciplinary team on one case: planned with its agenda, then held, with the conference note. */
export const TeamMeeting = documentOf('team-meeting', {
  on: Day,
  /** By the clock of the place. */
  at: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
  place: Type.Optional(Line),
  state: Type.Enum(meetingStates),
  agenda: Type.Array(AgendaPoint),
  present: Type.Array(MeetingPresence),
  personPresent: Type.Optional(Type.Boolean()),
  /** What the person said there, or had said for them. */
  personSaid: Type.Optional(Prose),
  note: Type.Optional(Prose),
  decisions: Type.Array(MeetingDecision),
  actions: Type.Array(MeetingAction),
})
export type TeamMeeting = Static<typeof TeamMeeting>
