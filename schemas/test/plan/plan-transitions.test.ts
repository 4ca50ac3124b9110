import { describe, expect, test } from 'vitest'
import { nextSteps, type PlanStep, planStates, planSteps, planTransitions, roles } from '../../src/index.ts'

const worker = ['socialWorker', 'partner'] as const
const overseer = ['supervisor', 'areaCoordinator'] as const

/** Who may take which step, by state, written out anew: whatever is not here is not offered. */
const offered: Record<(typeof planStates)[number], { worker: PlanStep[]; overseer: PlanStep[] }> = {
  draft: { worker: ['propose'], overseer: [] },
  returned: { worker: ['propose'], overseer: [] },
  revising: { worker: ['propose'], overseer: [] },
  awaitingReview: { worker: ['withdraw'], overseer: ['approve', 'return'] },
  approved: { worker: ['sign', 'withdraw'], overseer: ['return'] },
  signed: { worker: ['review', 'revise', 'close'], overseer: [] },
  active: { worker: ['review', 'revise', 'close'], overseer: [] },
  reviewed: { worker: ['review', 'revise', 'close'], overseer: [] },
  closed: { worker: ['resume'], overseer: [] },
}

describe('the steps of a plan', () => {
  test.each(planStates.flatMap((state) => roles.map((role) => [state, role] as const)))(
    'in the state %s for the role %s are those of the table',
    (state, role) => {
      const of = offered[state]
      const expected = worker.some((one) => one === role)
        ? of.worker
        : overseer.some((one) => one === role)
          ? of.overseer
          : []
      expect(nextSteps(state, [role])).toEqual(expected)
    },
  )

  test('lead from a draft to every state, and out of every state but none twice by one name to one place', () => {
    const reached = new Set(['draft'])
    for (const state of reached)
      for (const { from, to } of planTransitions) if (from.some((one) => one === state)) reached.add(to)
    expect([...reached].sort()).toEqual([...planStates].sort())
    for (const state of planStates)
      expect(planTransitions.some(({ from }) => from.includes(state))).toBe(true)
    expect(new Set(planTransitions.map(({ step }) => step))).toEqual(new Set(planSteps))
  })
})
