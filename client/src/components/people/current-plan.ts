import type { Plan } from '@approdo/schemas'
import { newest } from './newest.ts'

/** The plan that is being worked on: the newest one that is not closed, else the newest of all. */
export const currentPlan = (plans: readonly Plan[]): Plan | undefined =>
  newest(plans.filter((plan) => plan.status !== 'closed')) ?? newest(plans)
