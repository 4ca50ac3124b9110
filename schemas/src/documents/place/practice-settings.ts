import Type, { type Static } from 'typebox'
import { documentOf } from '../base.ts'
import { AssessmentScale } from '../case/assessment-scale.ts'

/** How many points a reason adds to a case's weight. */
const Points = Type.Number({ minimum: 0, maximum: 10 })

/** The points of each reason that `caseWeight` knows, and the most that the counted ones may come to. */
export const CaseWeights = Type.Object({
  hardDimension: Points,
  mostOfHardDimensions: Points,
  minor: Points,
  mostOfMinors: Points,
  largeHousehold: Points,
  mediation: Points,
  firstMonths: Points,
  permitEnds: Points,
  reviewLate: Points,
})
export type CaseWeights = Static<typeof CaseWeights>

/** What a municipality has decided on how it works. There is one, so that tablets that write it at once meet in it. */
export const PracticeSettings = documentOf('practice-settings', {
  /** For new assessments; each carries the one that it was made with. */
  scale: Type.Optional(AssessmentScale),
  weights: Type.Optional(CaseWeights),
})
export type PracticeSettings = Static<typeof PracticeSettings>

/** The id of a municipality's {@link PracticeSettings}. */
export const practiceSettingsId = 'place:practice-settings:00000000000000000000000000'
