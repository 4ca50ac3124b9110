import { type ListedPlan, type ListedSupervision, planState } from '@approdo/schemas'

/** The plans that wait for a decision, the longest waiting first. */
export const awaitingReview = (
  plans: readonly ListedPlan[],
  supervisions: readonly ListedSupervision[],
): ListedPlan[] => {
  const byPlan = new Map<string, ListedSupervision[]>()
  for (const one of supervisions) byPlan.set(one.plan, [...(byPlan.get(one.plan) ?? []), one])
  const stateOf = (plan: ListedPlan) =>
    planState(plan, { supervisions: byPlan.get(plan._id) ?? [], reviews: [], today: '' })
  return plans
    .filter((plan) => stateOf(plan) === 'awaitingReview')
    .sort((a, b) => ((a.proposedAt ?? '') < (b.proposedAt ?? '') ? -1 : 1))
}
