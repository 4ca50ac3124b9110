import Type, { type Static } from 'typebox'
import { Day, documentOf, Prose, Reference } from '../base.ts'

/** A review of the plan that was held, against the day on which it was due. */
export const Review = documentOf('review', {
  plan: Reference,
  dueOn: Type.Optional(Day),
  heldOn: Day,
  summary: Type.Optional(Prose),
  decision: Type.Optional(Type.Enum(['continue', 'revise', 'close'])),
  nextReviewOn: Type.Optional(Day),
})
export type Review = Static<typeof Review>
