import type { Plan, PlanClosingReason, Review } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

export const reviewDecisions = ['continue', 'revise', 'close'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** The form of a review. */
export interface ReviewForm {
  heldOn: string
  summary: string
  decision: ReviewDecision
  nextReviewOn: string
  closedFor: PlanClosingReason | ''
}

/** Messages of the fields that are missing or can't be. */
export function reviewProblems(form: ReviewForm, today: string): Partial<Record<keyof ReviewForm, string>> {
  return {
    ...(form.summary.trim() === '' && { summary: 'common.required' }),
    ...((form.heldOn === '' || form.heldOn > today) && { heldOn: 'plan.reviewInFuture' }),
    ...(form.decision === 'close' && form.closedFor === '' && { closedFor: 'plan.closedForMissing' }),
    ...(form.decision === 'continue' &&
      form.nextReviewOn <= form.heldOn && { nextReviewOn: 'plan.nextReviewMissing' }),
  }
}

/** The review that was held, and the plan as it goes on from there: in force, to be proposed anew, or closed. */
export function heldReview(
  plan: Plan,
  form: ReviewForm,
): {
  review: Pick<Review, 'plan' | 'dueOn' | 'heldOn' | 'summary' | 'decision' | 'nextReviewOn'>
  plan: Plan
} {
  const { decision, heldOn, summary } = form
  const { nextReviewOn: dueOn, ...kept } = plan
  const next = decision === 'close' ? {} : withoutBlanks({ nextReviewOn: form.nextReviewOn })
  const { proposedAt: _proposedAt, ...unproposed } = kept
  const after: Record<ReviewDecision, Plan> = {
    continue: { ...kept, ...next },
    revise: { ...unproposed, ...next, status: 'draft' },
    close: {
      ...kept,
      status: 'closed',
      closedOn: heldOn,
      outcome: summary.trim(),
      ...(form.closedFor && { closedFor: form.closedFor }),
    },
  }
  return {
    review: { plan: plan._id, ...(dueOn && { dueOn }), heldOn, summary: summary.trim(), decision, ...next },
    plan: after[decision],
  }
}
