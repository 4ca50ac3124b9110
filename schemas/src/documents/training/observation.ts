import Type, { type Static } from 'typebox'
import { competences } from '../../vocabularies/competence-grid.ts'
import { Day, documentOf, Prose, Reference } from '../base.ts'

const step = Type.Integer({ minimum: 1, maximum: 4 })

/** The step of a competence that a trainer saw during a visit. */
export const Observation = documentOf('observation', {
  visit: Reference,
  on: Day,
  competence: Type.Enum(competences),
  level: step,
  note: Type.Optional(Prose),
})
export type Observation = Static<typeof Observation>

/** The step at which the trainees see themselves. */
export const SelfAssessment = documentOf('self-assessment', {
  on: Day,
  competence: Type.Enum(competences),
  level: step,
  note: Type.Optional(Prose),
})
export type SelfAssessment = Static<typeof SelfAssessment>
