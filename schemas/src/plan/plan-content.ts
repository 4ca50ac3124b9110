import type { Base } from '../documents/base.ts'
import type { CaseRecord } from '../documents/case/case-record.ts'
import type { Commitment } from '../documents/case/commitment.ts'
import type { Goal } from '../documents/case/goal.ts'
import type { Plan } from '../documents/case/plan.ts'
import type { PlanContent } from '../documents/case/plan-version.ts'
import type { Support } from '../documents/case/support.ts'

/** A plan's parts, in any order; those of other plans and dropped goals are passed over. */
export interface PlanSources {
  plan: Plan
  record: Pick<CaseRecord, 'team'>
  goals: readonly Goal[]
  supports: readonly Support[]
  commitments: readonly Commitment[]
}

/** What a version of a plan holds: the plan as it stands, goals in the order agreed, without marks of storage. */
export function planContent({ plan, record, goals, supports, commitments }: PlanSources): PlanContent {
  const ofPlan = <Part extends { plan: string }>(parts: readonly Part[]): Part[] =>
    parts.filter((part) => part.plan === plan._id)
  const byId = (a: { _id: string }, b: { _id: string }): number => (a._id < b._id ? -1 : 1)
  const active = ofPlan(goals).filter(({ status }) => status !== 'dropped')
  return {
    intakeOn: plan.intakeOn,
    ...(plan.aim !== undefined && { aim: plan.aim }),
    ...(plan.benefit !== undefined && { benefit: plan.benefit }),
    ...(plan.nextReviewOn !== undefined && { nextReviewOn: plan.nextReviewOn }),
    ...(plan.endsOn !== undefined && { endsOn: plan.endsOn }),
    goals: active.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || byId(a, b)).map(bare),
    supports: ofPlan(supports).toSorted(byId).map(bare),
    commitments: ofPlan(commitments).toSorted(byId).map(bare),
    team: record.team.map(({ name, role, organization }) => ({
      name,
      role,
      ...(organization !== undefined && { organization }),
    })),
  }
}

type Mark = Exclude<keyof Base, '_id'> | 'type'

function bare<Part extends Base & { type: string }>(part: Part): Omit<Part, Mark> {
  const { _rev, type, schemaVersion, createdAt, createdBy, updatedAt, updatedBy, device, synthetic, ...own } =
    part
  return own
}
