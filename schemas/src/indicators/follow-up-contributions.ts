import { isDay } from '../days/days-between.ts'
import { serviceAreas } from '../vocabularies/service-areas.ts'
import { supportOutcomes } from '../vocabularies/support-outcomes.ts'
import type { Body } from './body.ts'
import type { Contribution } from './contribution.ts'

/** `support`, area, outcome: 1 for each support. */
export function supportContributions({ area, outcome }: Body): Contribution[] {
  const known = serviceAreas.find((one) => one === area)
  const reached = supportOutcomes.find((one) => one === outcome)
  return known === undefined || reached === undefined ? [] : [{ key: ['support', known, reached], value: 1 }]
}

/**
 * `review`, plan, due day: [0, 1, 0] for a review held by that day, [0, 0, 1] for one held later. A review
 * without a due day says nothing about being in time.
 */
export function reviewContributions({ plan, dueOn, heldOn }: Body): Contribution[] {
  if (typeof plan !== 'string' || !isDay(dueOn) || !isDay(heldOn)) return []
  return [{ key: ['review', plan, dueOn], value: heldOn <= dueOn ? [0, 1, 0] : [0, 0, 1] }]
}
