import Type, { type Static } from 'typebox'
import { signOffWords } from '../../vocabularies/meeting-words.ts'
import { documentOf, Line, Prose, Reference, StaffId } from '../base.ts'

/**
 * One participant's word under a conference note, written once and by nobody else: a document of its own, so that
 * colleagues sign off at the same time on their own tablets. `hash` says which wording they read: see `meetingHash`.
 */
export const MeetingSignOff = documentOf('meeting-sign-off', {
  meeting: Reference,
  staff: StaffId,
  name: Line,
  word: Type.Enum(signOffWords),
  /** What they do not agree with, or want added. */
  remark: Type.Optional(Prose),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type MeetingSignOff = Static<typeof MeetingSignOff>
