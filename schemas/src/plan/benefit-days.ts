import { dayAfter } from '../days/days-between.ts'
import type { PlanBenefit } from '../documents/case/plan-benefit.ts'

const firstMeetingWithin = 120
const pactWithin = 60

/** By when a benefit wants something done, as days `YYYY-MM-DD`; what is done, or is not known, has none. */
export interface BenefitDays {
  firstMeetingBy?: string
  pactBy?: string
}

/**
 * The terms of the assegno di inclusione: the household comes to the social service within 120 days of its digital
 * activation pact (D.L. 48/2023 art. 4), and the PaIS is signed within 60 days of that meeting (guidelines, D.M. 72 of
 * 2 May 2024). Other benefits have none here.
 */
export function benefitDays(benefit: PlanBenefit, signedOn?: string): BenefitDays {
  const { kind, digitalPactOn, firstMeetingOn } = benefit
  if (kind !== 'adi' || signedOn !== undefined) return {}
  if (firstMeetingOn) return { pactBy: dayAfter(firstMeetingOn, pactWithin) }
  return digitalPactOn ? { firstMeetingBy: dayAfter(digitalPactOn, firstMeetingWithin) } : {}
}
