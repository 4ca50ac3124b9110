import type { Role } from '../access/role.ts'
import type { PlanState } from './plan-state.ts'

export const planSteps = [
  'propose',
  'withdraw',
  'approve',
  'return',
  'sign',
  'begin',
  'review',
  'revise',
  'close',
  'resume',
] as const
export type PlanStep = (typeof planSteps)[number]

/**
 * What has to be there for a step. `nothingMissing` (see `planGaps`), `signatures`, `review` and `reason` are documents or
 * words that the tablet asks for; the others are looked at by the server too, since it has all that they need.
 */
export type PlanNeed =
  | 'nothingMissing'
  | 'proposedAt'
  | 'approval'
  | 'signatures'
  | 'signedOn'
  | 'firstDay'
  | 'review'
  | 'outcome'
  | 'reason'

export interface PlanTransition {
  step: PlanStep
  from: readonly PlanState[]
  to: PlanState
  /** Who offers it on the screen; the right to write is decided by `may` alone. Nobody: it comes with time. */
  roles: readonly Role[]
  needs: readonly PlanNeed[]
}

const worker: readonly Role[] = ['socialWorker', 'partner']
const overseer: readonly Role[] = ['supervisor', 'areaCoordinator']
const written: readonly PlanState[] = ['draft', 'returned', 'revising']
const inForce: readonly PlanState[] = ['signed', 'active', 'reviewed']

/** The life of a plan: every way from one state to another, and nothing beside them. The most likely step comes first. */
export const planTransitions: readonly PlanTransition[] = [
  {
    step: 'propose',
    from: written,
    to: 'awaitingReview',
    roles: worker,
    needs: ['nothingMissing', 'proposedAt'],
  },
  { step: 'approve', from: ['awaitingReview'], to: 'approved', roles: overseer, needs: ['approval'] },
  {
    step: 'sign',
    from: ['approved'],
    to: 'signed',
    roles: worker,
    needs: ['approval', 'signatures', 'signedOn'],
  },
  { step: 'return', from: ['awaitingReview', 'approved'], to: 'returned', roles: overseer, needs: [] },
  { step: 'withdraw', from: ['awaitingReview', 'approved'], to: 'draft', roles: worker, needs: [] },
  {
    step: 'withdraw',
    from: ['awaitingReview', 'approved'],
    to: 'revising',
    roles: worker,
    needs: ['signedOn'],
  },
  { step: 'begin', from: ['signed'], to: 'active', roles: [], needs: ['firstDay'] },
  { step: 'review', from: inForce, to: 'reviewed', roles: worker, needs: ['review'] },
  { step: 'revise', from: inForce, to: 'revising', roles: worker, needs: ['review'] },
  { step: 'close', from: inForce, to: 'closed', roles: worker, needs: ['outcome', 'reason'] },
  { step: 'resume', from: ['closed'], to: 'signed', roles: worker, needs: ['signedOn'] },
]

/** What somebody with these roles can do next with a plan in this state. */
export function nextSteps(state: PlanState, roles: readonly Role[]): PlanStep[] {
  const possible = planTransitions.filter(
    (one) => one.from.includes(state) && one.roles.some((role) => roles.includes(role)),
  )
  return [...new Set(possible.map(({ step }) => step))]
}
