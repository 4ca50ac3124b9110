import {
  type CaseWeights,
  caseWeight,
  type ListedAssessment,
  type ListedCase,
  type ListedPlan,
  type ListedSupervision,
  reviewState,
  scopeOfId,
  type WeightReason,
} from '@approdo/schemas'
import { awaitingReview } from './awaiting-review.ts'

/** A plan whose review was due before today. */
export interface OverdueReview {
  record: ListedCase
  plan: ListedPlan
  daysLate: number
}

/** A reason why cases ask for more time: in how many of a worker's, and what it adds up to. */
export interface LoadReason {
  reason: WeightReason
  cases: number
  points: number
}

/** What one worker carries; `weight` is in ordinary cases, see `caseWeight`. */
export interface WorkerLoad {
  staff: string
  name: string
  open: number
  weight: number
  reasons: LoadReason[]
  awaiting: number
  overdue: OverdueReview[]
}

/**
 * The open cases per worker who answers for them (the case manager; without one, the first of the team), with what they
 * weigh and why, the plans that await review and the reviews overdue on `today`, the latest first. By name: it is no rank.
 */
export function caseloadByWorker(options: {
  cases: readonly ListedCase[]
  plans: readonly ListedPlan[]
  supervisions: readonly ListedSupervision[]
  assessments: readonly ListedAssessment[]
  today: string
  /** The municipality's own points, if it has any. */
  weights?: CaseWeights | undefined
}): WorkerLoad[] {
  const { cases, plans, supervisions, assessments, today, weights } = options
  const loads = new Map<string, WorkerLoad>()
  const awaiting = new Set(awaitingReview(plans, supervisions))
  const plansByCase = groupByCase(plans)
  const newest = newestByCase(assessments)
  for (const record of cases.filter((one) => one.status === 'open')) {
    const { staff, name } = answering(record)
    const load = loads.get(staff) ?? blankLoad(staff, name)
    loads.set(staff, load)
    load.open += 1
    let reviewDays: number | undefined
    for (const plan of plansByCase.get(record._id) ?? []) {
      if (awaiting.has(plan)) load.awaiting += 1
      const review = reviewState(plan, today)
      if (review.state !== 'none') reviewDays = review.days
      if (review.state === 'overdue') load.overdue.push({ record, plan, daysLate: -review.days })
    }
    weigh(load, caseWeight({ record, assessment: newest.get(record._id), reviewDays }, today, weights))
  }
  for (const load of loads.values()) load.overdue.sort((a, b) => b.daysLate - a.daysLate)
  return [...loads.values()].sort((a, b) => a.name.localeCompare(b.name))
}

const blankLoad = (staff: string, name: string): WorkerLoad => ({
  staff,
  name,
  open: 0,
  weight: 0,
  reasons: [],
  awaiting: 0,
  overdue: [],
})

function weigh(load: WorkerLoad, { weight, parts }: ReturnType<typeof caseWeight>): void {
  load.weight += weight
  for (const { reason, points } of parts) {
    const known = load.reasons.find((one) => one.reason === reason)
    if (known) {
      known.cases += 1
      known.points += points
    } else load.reasons.push({ reason, cases: 1, points })
  }
}

function newestByCase(assessments: readonly ListedAssessment[]): Map<string, ListedAssessment> {
  const newest = new Map<string, ListedAssessment>()
  for (const one of assessments) {
    const scope = scopeOfId(one._id) ?? ''
    const known = newest.get(scope)
    if (!known || known.on < one.on) newest.set(scope, one)
  }
  return newest
}

function groupByCase(plans: readonly ListedPlan[]): Map<string, ListedPlan[]> {
  const groups = new Map<string, ListedPlan[]>()
  for (const plan of plans) {
    const scope = scopeOfId(plan._id) ?? ''
    groups.set(scope, [...(groups.get(scope) ?? []), plan])
  }
  return groups
}

/** Who answers for a case. */
export function answering({ team }: Pick<ListedCase, 'team'>): { staff: string; name: string } {
  const member = team.find((one) => one.role === 'caseManager') ?? team[0]
  return { staff: member?.staff ?? '', name: member?.name ?? '' }
}
