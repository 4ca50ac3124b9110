import type { Plan } from '../documents/case/plan.ts'
import type { Review } from '../documents/case/review.ts'
import type { Supervision } from '../documents/case/supervision.ts'

/** `revising`: signed before, and written anew into a further version. */
export const planStates = [
  'draft',
  'awaitingReview',
  'returned',
  'approved',
  'signed',
  'active',
  'reviewed',
  'revising',
  'closed',
] as const
export type PlanState = (typeof planStates)[number]

/** What tells, beside the plan itself, where it stands; what is about other plans is passed over. */
export interface PlanFacts {
  supervisions: readonly Pick<Supervision, '_id' | 'plan' | 'proposedAt' | 'decision' | 'updatedAt'>[]
  reviews: readonly Pick<Review, 'plan' | 'heldOn'>[]
  /** ISO day. */
  today: string
}

type Standing = Pick<Plan, '_id' | 'status' | 'proposedAt' | 'signedOn' | 'beginsOn'>

/**
 * Where a plan stands between worker, overseer and person. A decision counts for the proposal that it names, by plan
 * and `proposedAt`: a later proposal waits anew. Of several decisions on one proposal the newest counts. A
 * plan taken back to draft after a return still shows as returned until it is proposed again. A signed one is active
 * from its first day on, and reviewed once a review was held since it was signed.
 */
export function planState(plan: Standing, facts: PlanFacts): PlanState {
  if (plan.status === 'closed') return 'closed'
  if (plan.status === 'signed') return stateInForce(plan, facts)
  const decision = decisionOn(plan, facts)
  if (decision === 'returned') return 'returned'
  if (plan.status === 'draft') return plan.signedOn === undefined ? 'draft' : 'revising'
  return decision ?? 'awaitingReview'
}

/** The newest decision on the proposal that a plan stands for. */
export const decisionOn = (
  plan: Pick<Plan, '_id' | 'proposedAt'>,
  { supervisions }: Pick<PlanFacts, 'supervisions'>,
): Supervision['decision'] | undefined =>
  supervisions
    .filter((one) => one.plan === plan._id && one.proposedAt === plan.proposedAt)
    .toSorted((left, right) => compare(left.updatedAt, right.updatedAt) || compare(left._id, right._id))
    .at(-1)?.decision

/** Whether a plan in this state is what person and institutions go by. */
export const isInForce = (state: PlanState): boolean =>
  state === 'signed' || state === 'active' || state === 'reviewed'

function stateInForce(plan: Standing, { reviews, today }: PlanFacts): PlanState {
  const first = plan.beginsOn ?? plan.signedOn ?? ''
  if (first > today) return 'signed'
  const isReviewed = reviews.some((one) => one.plan === plan._id && one.heldOn >= (plan.signedOn ?? ''))
  return isReviewed ? 'reviewed' : 'active'
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
