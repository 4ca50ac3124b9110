import { type Plan, planState, type Supervision } from '@approdo/schemas'

/** The plans that wait for a decision, the longest waiting first. */
export const awaitingReview = (plans: readonly Plan[], supervisions: readonly Supervision[]): Plan[] => {
  const byPlan = new Map<string, Supervision[]>()
  for (const one of supervisions) byPlan.set(one.plan, [...(byPlan.get(one.plan) ?? []), one])
  const stateOf = (plan: Plan) =>
    planState(plan, { supervisions: byPlan.get(plan._id) ?? [], reviews: [], today: '' })
  return plans
    .filter((plan) => stateOf(plan) === 'awaitingReview')
    .sort((a, b) => ((a.proposedAt ?? '') < (b.proposedAt ?? '') ? -1 : 1))
}
