import Type, { type Static } from 'typebox'
import { assessmentDimensions } from '../../vocabularies/assessment-dimensions.ts'
import { Day, documentOf, Prose } from '../base.ts'

/** One of the six dimensions as seen on the day: `scale` runs from 1, in crisis, to 5, autonomous. */
export const DimensionAssessment = Type.Object({
  id: Type.Enum(assessmentDimensions),
  needs: Type.Optional(Prose),
  strengths: Type.Optional(Prose),
  scale: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  text: Type.Optional(Prose),
})
export type DimensionAssessment = Static<typeof DimensionAssessment>

/** Multidimensional assessment (D.Lgs. 147/2017 art. 5): preliminary for all, in depth when needs are complex. */
export const Assessment = documentOf('assessment', {
  kind: Type.Enum(['preliminary', 'inDepth']),
  on: Day,
  dimensions: Type.Array(DimensionAssessment),
})
export type Assessment = Static<typeof Assessment>
