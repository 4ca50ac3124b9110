import type { Plan } from '../documents/case/plan.ts'
import { newest } from '../documents/newest.ts'

/** The plan that is being worked on: the newest one that is not closed, else the newest of all. */
export const currentPlan = <One extends Pick<Plan, '_id' | 'createdAt' | 'status'>>(
  plans: readonly One[],
): One | undefined => newest(plans.filter((plan) => plan.status !== 'closed')) ?? newest(plans)
