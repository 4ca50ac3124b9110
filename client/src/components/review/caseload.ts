import { type CaseRecord, type Plan, reviewState, type Supervision, scopeOfId } from '@approdo/schemas'
import { awaitingReview } from './awaiting-review.ts'

/** A plan whose review was due before today. */
export interface OverdueReview {
  record: CaseRecord
  plan: Plan
  daysLate: number
}

/** What one worker carries. */
export interface WorkerLoad {
  staff: string
  name: string
  open: number
  awaiting: number
  overdue: OverdueReview[]
}

/**
 * The open cases per worker who answers for them (the case manager; without one, the first of the team), with
 * the plans that await review and the reviews overdue on `today`, the latest first. Most cases first.
 */
export function caseloadByWorker(options: {
  cases: readonly CaseRecord[]
  plans: readonly Plan[]
  supervisions: readonly Supervision[]
  today: string
}): WorkerLoad[] {
  const { cases, plans, supervisions, today } = options
  const loads = new Map<string, WorkerLoad>()
  const awaiting = new Set(awaitingReview(plans, supervisions))
  const plansByCase = groupByCase(plans)
  for (const record of cases.filter((one) => one.status === 'open')) {
    const { staff, name } = answering(record)
    const load = loads.get(staff) ?? { staff, name, open: 0, awaiting: 0, overdue: [] }
    loads.set(staff, load)
    load.open += 1
    for (const plan of plansByCase.get(record._id) ?? []) {
      if (awaiting.has(plan)) load.awaiting += 1
      const review = reviewState(plan, today)
      if (review.state === 'overdue') load.overdue.push({ record, plan, daysLate: -review.days })
    }
  }
  for (const load of loads.values()) load.overdue.sort((a, b) => b.daysLate - a.daysLate)
  return [...loads.values()].sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1))
}

function groupByCase(plans: readonly Plan[]): Map<string, Plan[]> {
  const groups = new Map<string, Plan[]>()
  for (const plan of plans) {
    const scope = scopeOfId(plan._id) ?? ''
    groups.set(scope, [...(groups.get(scope) ?? []), plan])
  }
  return groups
}

/** Who answers for a case. */
export function answering(record: CaseRecord): { staff: string; name: string } {
  const member = record.team.find((one) => one.role === 'caseManager') ?? record.team[0]
  return { staff: member?.staff ?? '', name: member?.name ?? '' }
}
