import type { Plan } from '../documents/case/plan.ts'
import { decisionOn, type PlanFacts, type PlanState, planState } from './plan-state.ts'
import { type PlanNeed, planTransitions } from './plan-transitions.ts'

/** Why a plan can't be as a change leaves it. */
export type PlanChangeProblem = 'planNotApproved' | 'planUnfinished'

/**
 * Whether {@link planTransitions} lead from how the server has a plan to how a tablet sends it, over as many steps as it
 * took without a network. Undefined when they do, or when its `status` stays what it is. `before` is undefined for a new plan.
 * The facts are those of the server now.
 */
export function planChangeProblem(
  before: Plan | undefined,
  after: Plan,
  facts: PlanFacts,
): PlanChangeProblem | undefined {
  if (before?.status === after.status) return undefined
  const from = before ? planState(before, facts) : 'draft'
  const to = planState(after, facts)
  const holds = (need: PlanNeed): boolean => isMet(need, after, facts)
  if (isReached(from, to, holds)) return undefined
  return isReached(from, to, (need) => need === 'approval' || holds(need))
    ? 'planNotApproved'
    : 'planUnfinished'
}

function isReached(from: PlanState, to: PlanState, holds: (need: PlanNeed) => boolean): boolean {
  const reached = new Set<PlanState>([from])
  for (const state of reached)
    for (const one of planTransitions)
      if (one.from.includes(state) && one.needs.every(holds)) reached.add(one.to)
  return reached.has(to)
}

function isMet(need: PlanNeed, plan: Plan, facts: PlanFacts): boolean {
  switch (need) {
    case 'proposedAt':
      return plan.proposedAt !== undefined
    case 'approval':
      return decisionOn(plan, facts) === 'approved'
    case 'signedOn':
      return plan.signedOn !== undefined
    case 'firstDay':
      return (plan.beginsOn ?? plan.signedOn ?? '') <= facts.today
    case 'outcome':
      return plan.closedOn !== undefined && (plan.outcome ?? '').trim() !== ''
    default:
      return true
  }
}
