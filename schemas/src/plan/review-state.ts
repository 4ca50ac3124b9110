import { daysBetween } from '../days/days-between.ts'
import type { Plan } from '../documents/case/plan.ts'

/** `days` until the review; negative by as many as it is overdue. */
export type ReviewState = { state: 'none' } | { state: 'planned' | 'dueSoon' | 'overdue'; days: number }

const soon = 14

/** Where the next review of a plan stands on a day. Only a signed plan waits for one. */
export function reviewState(plan: Pick<Plan, 'status' | 'nextReviewOn'>, today: string): ReviewState {
  if (plan.status !== 'signed' || plan.nextReviewOn === undefined) return { state: 'none' }
  const days = daysBetween(today, plan.nextReviewOn)
  if (days < 0) return { state: 'overdue', days }
  return { state: days <= soon ? 'dueSoon' : 'planned', days }
}
