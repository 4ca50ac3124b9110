import Type, { type Static } from 'typebox'
import { assessmentDimensions } from '../../vocabularies/assessment-dimensions.ts'
import { documentOf, Line, Prose } from '../base.ts'

/** A goal to start from, worded by the municipality. It speaks of anybody; in a plan the person's own words take its place. */
export const GoalTemplate = documentOf('goal-template', {
  dimension: Type.Enum(assessmentDimensions),
  title: Line,
  expectedResult: Type.Optional(Prose),
  /** The five steps of goal attainment scaling, from much less to much more than expected. */
  levels: Type.Array(Prose, { minItems: 5, maxItems: 5 }),
  /** The template of the app in whose place it stands, by its id there. */
  replaces: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  /** Not offered any more; plans that began from it keep their words. */
  archived: Type.Optional(Type.Boolean()),
})
export type GoalTemplate = Static<typeof GoalTemplate>
