import Type, { type Static } from 'typebox'
import { Day, documentOf, EntryId, Line, StaffId } from '../base.ts'

const Named = Type.Object({ staff: StaffId, name: Line })

/** The root of a training scope: one trainee's path on the job. Being named in it gives access. */
export const TrainingPath = documentOf('training', {
  municipality: Type.String({ pattern: '^\\d{6}$' }),
  trainee: Named,
  trainers: Type.Array(Type.Object({ id: EntryId, ...Named.properties }), { minItems: 1 }),
  title: Line,
  startedOn: Day,
  closedOn: Type.Optional(Day),
})
export type TrainingPath = Static<typeof TrainingPath>
