import type { Role } from '../access/role.ts'
import type { PlanState } from './plan-state.ts'

export const planSteps = ['propose', 'withdraw', 'approve', 'return', 'sign', 'review', 'close'] as const
export type PlanStep = (typeof planSteps)[number]

const worker: readonly Role[] = ['socialWorker', 'partner']
const overseer: readonly Role[] = ['supervisor', 'areaCoordinator']

const steps: Record<PlanState, readonly { step: PlanStep; roles: readonly Role[] }[]> = {
  draft: [{ step: 'propose', roles: worker }],
  returned: [{ step: 'propose', roles: worker }],
  awaitingReview: [
    { step: 'approve', roles: overseer },
    { step: 'return', roles: overseer },
    { step: 'withdraw', roles: worker },
  ],
  approved: [
    { step: 'sign', roles: worker },
    { step: 'return', roles: overseer },
    { step: 'withdraw', roles: worker },
  ],
  signed: [
    { step: 'review', roles: worker },
    { step: 'close', roles: worker },
  ],
  closed: [],
}

/**
 * What somebody with these roles can do next with a plan in this state, the most likely first. It offers; the
 * right to write is decided by `may` alone.
 */
export const nextSteps = (state: PlanState, roles: readonly Role[]): PlanStep[] =>
  steps[state].filter((one) => one.roles.some((role) => roles.includes(role))).map(({ step }) => step)
