import Type, { type Static } from 'typebox'
import { assessmentDimensions } from '../../vocabularies/assessment-dimensions.ts'
import { assessmentOutcomes } from '../../vocabularies/assessment-outcomes.ts'
import { Day, documentOf, EntryId, Line, Prose } from '../base.ts'
import { AssessmentScale } from './assessment-scale.ts'

/** Who of the team has seen to a dimension; `id` is that of the team's member. */
export const DimensionAuthor = Type.Object({ id: EntryId, name: Line })
export type DimensionAuthor = Static<typeof DimensionAuthor>

/** One of the six dimensions as seen on the day: `scale` runs from 1, cannot manage without help, to the last step, needs none. */
export const DimensionAssessment = Type.Object({
  id: Type.Enum(assessmentDimensions),
  needs: Type.Optional(Prose),
  strengths: Type.Optional(Prose),
  /** What the person can count on: people, money, places, services in use. */
  resources: Type.Optional(Prose),
  /** What could make things worse. */
  vulnerabilities: Type.Optional(Prose),
  /** What protects, and helps to go on. */
  supports: Type.Optional(Prose),
  scale: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  text: Type.Optional(Prose),
  authors: Type.Optional(Type.Array(DimensionAuthor)),
})
export type DimensionAssessment = Static<typeof DimensionAssessment>

/** Multidimensional assessment (D.Lgs. 147/2017 art. 5): preliminary for all, in depth when needs are complex. */
export const Assessment = documentOf('assessment', {
  kind: Type.Enum(['preliminary', 'inDepth']),
  on: Day,
  dimensions: Type.Array(DimensionAssessment),
  /** The municipality's own steps on that day; without them, the five of the self-sufficiency matrix. */
  usedScale: Type.Optional(AssessmentScale),
  /** Where a preliminary analysis leads (D.Lgs. 147/2017 art. 5). */
  outcome: Type.Optional(Type.Enum(assessmentOutcomes)),
})
export type Assessment = Static<typeof Assessment>
