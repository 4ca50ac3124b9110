import { describe, expect, test } from 'vitest'
import {
  type Commitment,
  type Goal,
  gasLevels,
  newScope,
  type Plan,
  planGaps,
  type Support,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')
const plan: Plan = {
  ...makeDocument(scope, 'plan', {}),
  type: 'plan',
  status: 'draft',
  intakeOn: '2026-01-01',
  nextReviewOn: '2026-06-01',
  directionLinks: [{ id: 'l', ability: 'a', direction: 'place:development-direction:x' }],
}
const goal: Goal = {
  ...makeDocument(scope, 'goal', {}),
  type: 'goal',
  plan: plan._id,
  title: 'Italiano B1',
  expectedResult: 'Esame superato',
  weight: 1,
  levels: gasLevels.map((level) => ({ level, text: `livello ${level}` })),
  ability: 'a',
}
const support: Support = {
  ...makeDocument(scope, 'support', {}),
  type: 'support',
  plan: plan._id,
  serviceName: 'CPIA',
  area: 'training',
  outcome: 'planned',
}
const commitment: Commitment = {
  ...makeDocument(scope, 'commitment', {}),
  type: 'commitment',
  plan: plan._id,
  who: 'person',
  what: 'Iscriversi',
  dueOn: '2026-02-01',
  state: 'open',
}
const whole = { goals: [goal], supports: [support], commitments: [commitment] }

describe('what a plan lacks', () => {
  test('is nothing when all is there', () => expect(planGaps(plan, whole)).toEqual([]))

  test('is told for an empty plan, advice after obstacles', () => {
    const { nextReviewOn: _day, directionLinks: _links, ...empty } = plan
    const gaps = planGaps(empty, { goals: [], supports: [], commitments: [] })
    expect(gaps).toEqual([
      { code: 'noGoal', weight: 'obstacle' },
      { code: 'noCommitment', weight: 'obstacle' },
      { code: 'noReviewDate', weight: 'obstacle' },
      { code: 'noSupport', weight: 'advice' },
      { code: 'noDirectionLink', weight: 'advice' },
    ])
  })

  test('names the goal and the commitment that it is about', () => {
    const bare = { ...goal, expectedResult: ' ', levels: goal.levels.slice(1) }
    const { dueOn: _day, ...open } = commitment
    expect(planGaps(plan, { ...whole, goals: [bare], commitments: [open] })).toEqual([
      { code: 'goalWithoutExpectedResult', weight: 'obstacle', document: goal._id },
      { code: 'goalWithoutLevels', weight: 'obstacle', document: goal._id },
      { code: 'commitmentWithoutDay', weight: 'advice', document: commitment._id },
    ])
  })

  test('advises to start from a strength, and lets the plan go on without', () => {
    const { ability: _ability, ...fromNeed } = goal
    expect(planGaps(plan, { ...whole, goals: [fromNeed] })).toEqual([
      { code: 'noGoalFromStrength', weight: 'advice' },
    ])
  })

  test('takes neither dropped goals nor the parts of another plan for this one’s', () => {
    const other = { plan: 'case:x:plan:other' }
    const parts = {
      goals: [
        { ...goal, status: 'dropped' as const },
        { ...goal, ...other },
      ],
      supports: [{ ...support, ...other }],
      commitments: [{ ...commitment, ...other }],
    }
    expect(planGaps(plan, parts).map(({ code }) => code)).toEqual(['noGoal', 'noCommitment', 'noSupport'])
  })
})
