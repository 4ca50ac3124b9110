import type { CaseContext } from './case-context.ts'
import { reviewSummaries } from './phrases.ts'

export interface HeldReview {
  dueOn: string
  heldOn: string
  nextReviewOn: string
}

/** The reviews that were held, in their order. */
export function addReviews(
  { random, maker, worker }: CaseContext,
  plan: string,
  held: readonly HeldReview[],
): void {
  for (const review of held) {
    maker.add('review', review.heldOn, worker.id, {
      plan,
      ...review,
      summary: random.pick(reviewSummaries),
      decision: random.chance(0.7) ? 'continue' : 'revise',
    })
  }
}
