import { daysBetween, isDay } from '../days/days-between.ts'
import { gasLevels } from '../vocabularies/gas-levels.ts'
import type { Body } from './body.ts'
import type { Contribution } from './contribution.ts'

/** `open`, case: 1 for each open case. */
export const caseContributions = (record: Body, scope: string): Contribution[] =>
  record.status === 'open' ? [{ key: ['open', scope], value: 1 }] : []

/**
 * `signed`, case, days from intake, status: 1 for each plan that was signed, so that a case's first can be found.
 * `linked`: plans that were proposed, and those of them with an ability that meets a development direction.
 * `review`, plan, due day: [1, 0, 0] for the review that a plan in force waits for.
 */
export function planContributions(plan: Body, scope: string): Contribution[] {
  const rows: Contribution[] = []
  const { status, intakeOn, signedOn, nextReviewOn } = plan
  const signed = status === 'signed' || status === 'closed'
  if (signed && isDay(intakeOn) && isDay(signedOn)) {
    rows.push({ key: ['signed', scope, Math.max(0, daysBetween(intakeOn, signedOn)), status], value: 1 })
  }
  if (signed || status === 'proposed') rows.push({ key: ['linked'], value: [1, hasLink(plan) ? 1 : 0] })
  if (status === 'signed' && isDay(nextReviewOn)) {
    rows.push({ key: ['review', String(plan._id), nextReviewOn], value: [1, 0, 0] })
  }
  return rows
}

const hasLink = (plan: Body): boolean => Array.isArray(plan.directionLinks) && plan.directionLinks.length > 0

/**
 * `goal`, plan: goals, and of those with a step Σw, Σw², Σwx, from which the plan's T-score comes.
 * `step`, step: 1 for each goal that has reached it.
 */
export function goalContributions(goal: Body): Contribution[] {
  const { plan, weight, score, status } = goal
  if (status === 'dropped' || typeof plan !== 'string') return []
  const scored = gasLevels.find((level) => level === score)
  if (scored === undefined || typeof weight !== 'number' || !(weight > 0 && weight <= 100)) {
    return [{ key: ['goal', plan], value: [1, 0, 0, 0] }]
  }
  return [
    { key: ['goal', plan], value: [1, weight, weight * weight, weight * scored] },
    { key: ['step', scored], value: 1 },
  ]
}
