import type { Commitment } from '../documents/case/commitment.ts'
import type { Goal } from '../documents/case/goal.ts'
import type { Plan } from '../documents/case/plan.ts'
import type { Support } from '../documents/case/support.ts'
import { gasLevels } from '../vocabularies/gas-levels.ts'

/** What a plan lacks. `document` is the goal or commitment that it is about; without it, the plan. */
export interface PlanGap {
  code:
    | 'noGoal'
    | 'goalWithoutExpectedResult'
    | 'goalWithoutLevels'
    | 'noCommitment'
    | 'noReviewDate'
    | 'noGoalFromStrength'
    | 'noSupport'
    | 'noDirectionLink'
    | 'commitmentWithoutDay'
    | 'bindsNoBenefit'
  /** An obstacle keeps the plan from being proposed; advice does not. */
  weight: 'obstacle' | 'advice'
  document?: string
}

/** The documents of the case; those of other plans are passed over. */
export interface PlanParts {
  goals: readonly Goal[]
  supports: readonly Support[]
  commitments: readonly Commitment[]
}

/** What a plan lacks before it can be proposed, obstacles first. */
export function planGaps(plan: Plan, parts: PlanParts): PlanGap[] {
  const ofPlan = (part: { plan: string }): boolean => part.plan === plan._id
  const goals = parts.goals.filter((goal) => ofPlan(goal) && goal.status !== 'dropped')
  const commitments = parts.commitments.filter(ofPlan)
  const gaps: (PlanGap | false)[] = [
    goals.length === 0 && { code: 'noGoal', weight: 'obstacle' },
    ...goals.flatMap(goalGaps),
    commitments.length === 0 && { code: 'noCommitment', weight: 'obstacle' },
    plan.nextReviewOn === undefined && { code: 'noReviewDate', weight: 'obstacle' },
    plan.benefit === undefined &&
      commitments.some(({ bindsBenefit }) => bindsBenefit) && { code: 'bindsNoBenefit', weight: 'obstacle' },
    goals.length > 0 &&
      goals.every((goal) => goal.ability === undefined) && { code: 'noGoalFromStrength', weight: 'advice' },
    !parts.supports.some(ofPlan) && { code: 'noSupport', weight: 'advice' },
    (plan.directionLinks ?? []).length === 0 && { code: 'noDirectionLink', weight: 'advice' },
    ...commitments
      .filter((commitment) => commitment.dueOn === undefined)
      .map(({ _id }): PlanGap => ({ code: 'commitmentWithoutDay', weight: 'advice', document: _id })),
  ]
  return gaps.filter((gap) => gap !== false)
}

function goalGaps(goal: Goal): PlanGap[] {
  const described = gasLevels.every((level) =>
    goal.levels.some((one) => one.level === level && one.text.trim() !== ''),
  )
  const gaps: PlanGap[] = []
  if ((goal.expectedResult ?? '').trim() === '') {
    gaps.push({ code: 'goalWithoutExpectedResult', weight: 'obstacle', document: goal._id })
  }
  if (!described) gaps.push({ code: 'goalWithoutLevels', weight: 'obstacle', document: goal._id })
  return gaps
}
