import type { Assessment } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import { changedGoal, goalForm } from '../../../src/components/plan/goal-form.ts'
import { goalSources } from '../../../src/components/plan/goal-sources.ts'
import { baselineTScore, planProgress, standing } from '../../../src/components/plan/plan-progress.ts'
import { heldReview, reviewProblems } from '../../../src/components/plan/review-form.ts'
import { setStep } from '../../../src/components/plan/set-step.ts'
import { sampleCase, sampleGoal, samplePlan } from '../people/sample-case.ts'

describe('the step of a goal', () => {
  test('is added to the steps before it', () => {
    const goal = setStep(setStep(sampleGoal(), -1, '2026-11-01'), 1, '2026-11-23')
    expect(goal.score).toBe(1)
    expect(goal.scores?.map(({ on, score }) => [on, score])).toEqual([
      ['2026-11-01', -1],
      ['2026-11-23', 1],
    ])
  })

  test('takes the place of one set on the same day', () => {
    const goal = setStep(setStep(sampleGoal(), -1, '2026-11-23'), 2, '2026-11-23')
    expect(goal.scores?.map(({ score }) => score)).toEqual([2])
  })
})

describe('the progress of a plan', () => {
  const score = (on: string, step: -2 | -1 | 0 | 1 | 2) => ({ id: on, on, score: step })

  test('is the T-score of the goals on each day on which a step was set', () => {
    const goals = [
      sampleGoal({ scores: [score('2026-10-01', -2), score('2026-11-01', 1)] }),
      sampleGoal({ scores: [score('2026-10-01', -2)] }),
      sampleGoal({ scores: [score('2026-10-01', -2)] }),
    ]
    const points = planProgress(goals)
    expect(points.map(({ on }) => on)).toEqual(['2026-10-01', '2026-11-01'])
    expect(points[0]?.tScore).toBeCloseTo(22.61, 2)
    expect(points[1]?.tScore).toBeCloseTo(36.31, 2)
  })

  test('says nothing before the first step', () => expect(planProgress([sampleGoal()])).toEqual([]))

  test('is read against the start when every goal has one, and not otherwise', () => {
    const start = sampleGoal({ baseline: -2 })
    expect(baselineTScore([start, start, start])).toBeCloseTo(22.61, 2)
    expect(baselineTScore([start, sampleGoal()])).toBeUndefined()
    expect(baselineTScore([])).toBeUndefined()
  })

  test('is as expected around 50', () =>
    expect([44, 46, 54, 56].map(standing)).toEqual(['below', 'asExpected', 'asExpected', 'above']))
})

describe('the form of a goal', () => {
  test('begins from the strength that was tapped', () => {
    const form = goalForm(undefined, { id: 'a1', title: 'Cuoca', dimension: 'c', ability: 'a1' })
    expect(form).toMatchObject({ title: 'Cuoca', dimension: 'c', ability: 'a1', weight: 1 })
    expect(form.levels.map(({ level }) => level)).toEqual([-2, -1, 0, 1, 2])
  })

  test('lets go of what was emptied and keeps the steps reached', () => {
    const goal = setStep(sampleGoal({ words: 'Voglio guidare', dueOn: '2027-01-01' }), 1, '2026-11-23')
    const changed = changedGoal(goal, { ...goalForm(goal), words: '', dueOn: '' })
    expect(changed).not.toHaveProperty('words')
    expect(changed).not.toHaveProperty('dueOn')
    expect(changed.scores).toEqual(goal.scores)
  })

  test('keeps the step at the start, zero too, and lets go of one that was taken back', () => {
    const goal = sampleGoal({ baseline: 0, baselineText: 'Va una volta sola' })
    expect(changedGoal(goal, goalForm(goal))).toMatchObject({
      baseline: 0,
      baselineText: 'Va una volta sola',
    })
    const changed = changedGoal(goal, { ...goalForm(goal), baseline: '', baselineText: '' })
    expect(changed).not.toHaveProperty('baseline')
    expect(changed).not.toHaveProperty('baselineText')
  })

  test('offers abilities and strengths before needs, a line each', () => {
    const { _id, type: _type, ...base } = sampleCase()
    const assessment = {
      ...base,
      _id: `${_id}:assessment:01KB3V0S0000000000000000AF`,
      type: 'assessment',
      kind: 'preliminary',
      on: '2026-11-01',
      dimensions: [{ id: 'e', needs: 'Casa umida\n\nAffitto alto', strengths: 'Conosce il quartiere' }],
    } satisfies Assessment
    const sources = goalSources(assessment, undefined)
    expect(sources.needs.map(({ title }) => title)).toEqual(['Casa umida', 'Affitto alto'])
    expect(sources.strengths).toMatchObject([{ title: 'Conosce il quartiere', dimension: 'e' }])
  })
})

describe('a review', () => {
  const plan = samplePlan({
    status: 'signed',
    proposedAt: '2026-09-01T09:00:00.000Z',
    signedOn: '2026-09-10',
    nextReviewOn: '2026-11-20',
  })
  const form = {
    heldOn: '2026-11-23',
    summary: 'Va bene',
    decision: 'continue' as const,
    nextReviewOn: '2027-02-20',
    closedFor: '' as const,
  }

  test('is held against the day on which it was due, and sets the next', () => {
    const held = heldReview(plan, form)
    expect(held.review).toMatchObject({
      dueOn: '2026-11-20',
      heldOn: '2026-11-23',
      nextReviewOn: '2027-02-20',
    })
    expect(held.plan).toMatchObject({ status: 'signed', nextReviewOn: '2027-02-20' })
  })

  test('that asks for a revision makes the plan a draft that no earlier decision counts for', () => {
    const { plan: revised } = heldReview(plan, { ...form, decision: 'revise' })
    expect(revised.status).toBe('draft')
    expect(revised).not.toHaveProperty('proposedAt')
  })

  test('that closes leaves no next review and says how it ended', () => {
    const closing = { ...form, decision: 'close' as const }
    expect(reviewProblems(closing, '2026-11-23')).toEqual({ closedFor: 'plan.closedForMissing' })
    const held = heldReview(plan, { ...closing, closedFor: 'goalsReached' })
    expect(held.plan).toMatchObject({ status: 'closed', closedOn: '2026-11-23', outcome: 'Va bene' })
    expect(held.plan.closedFor).toBe('goalsReached')
    expect(held.plan).not.toHaveProperty('nextReviewOn')
    expect(held.review).not.toHaveProperty('nextReviewOn')
  })

  test('that goes on needs a next day after it', () => {
    expect(reviewProblems({ ...form, nextReviewOn: '2026-11-23' }, '2026-11-23')).toHaveProperty(
      'nextReviewOn',
    )
    expect(reviewProblems(form, '2026-11-23')).toEqual({})
  })
})
