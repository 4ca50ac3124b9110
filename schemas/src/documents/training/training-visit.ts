import Type, { type Static } from 'typebox'
import { Day, documentOf, EntryId, Line, Prose } from '../base.ts'

/** What trainer and trainee agreed to do before the next visit. */
export const Agreement = Type.Object({
  id: EntryId,
  text: Line,
  dueOn: Type.Optional(Day),
  done: Type.Optional(Type.Boolean()),
})
export type Agreement = Static<typeof Agreement>

/** A visit of a trainer on the job. It names no case. */
export const TrainingVisit = documentOf('training-visit', {
  on: Day,
  setting: Type.Enum(['homeVisit', 'interview', 'teamMeeting', 'serviceSurvey', 'other']),
  strengths: Type.Optional(Prose),
  criticalPoints: Type.Optional(Prose),
  agreements: Type.Optional(Type.Array(Agreement)),
})
export type TrainingVisit = Static<typeof TrainingVisit>
