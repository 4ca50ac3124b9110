import type { Plan } from '../documents/case/plan.ts'
import type { Supervision } from '../documents/case/supervision.ts'

export const planStates = ['draft', 'awaitingReview', 'returned', 'approved', 'signed', 'closed'] as const
export type PlanState = (typeof planStates)[number]

/**
 * Where a plan stands between worker and overseer. A decision counts for the proposal that it names, by plan
 * and `proposedAt`: a later proposal waits anew. Of several decisions on one proposal the newest counts. A
 * plan taken back to draft after a return still shows as returned until it is proposed again.
 */
export function planState(
  plan: Pick<Plan, '_id' | 'status' | 'proposedAt'>,
  supervisions: readonly Pick<Supervision, '_id' | 'plan' | 'proposedAt' | 'decision' | 'updatedAt'>[],
): PlanState {
  if (plan.status === 'signed' || plan.status === 'closed') return plan.status
  const decision = supervisions
    .filter((one) => one.plan === plan._id && one.proposedAt === plan.proposedAt)
    .toSorted((left, right) => compare(left.updatedAt, right.updatedAt) || compare(left._id, right._id))
    .at(-1)?.decision
  if (decision === 'returned') return 'returned'
  if (plan.status === 'draft') return 'draft'
  return decision ?? 'awaitingReview'
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
