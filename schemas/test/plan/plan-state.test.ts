import { describe, expect, test } from 'vitest'
import { nextSteps, planState, planStates, roles } from '../../src/index.ts'

const plan = { _id: 'p', status: 'proposed', proposedAt: '2026-03-01T10:00:00.000Z' } as const
const decided = (
  decision: 'approved' | 'returned',
  updatedAt = '2026-03-02T10:00:00.000Z',
  fields: object = {},
) => ({
  _id: `s-${updatedAt}`,
  plan: plan._id,
  proposedAt: plan.proposedAt,
  decision,
  updatedAt,
  ...fields,
})

describe('the state of a plan', () => {
  test('follows the decision on this very proposal', () => {
    expect(planState(plan, [])).toBe('awaitingReview')
    expect(planState(plan, [decided('approved')])).toBe('approved')
    expect(planState(plan, [decided('returned')])).toBe('returned')
    expect(planState(plan, [decided('approved', undefined, { plan: 'other' })])).toBe('awaitingReview')
  })

  test('waits anew when the plan was proposed again', () => {
    const again = { ...plan, proposedAt: '2026-03-05T10:00:00.000Z' }
    expect(planState(again, [decided('returned')])).toBe('awaitingReview')
  })

  test('follows the newest of several decisions, in whatever order they arrive', () => {
    const [first, then] = [
      decided('returned', '2026-03-02T10:00:00Z'),
      decided('approved', '2026-03-03T10:00:00Z'),
    ]
    expect(planState(plan, [first, then])).toBe('approved')
    expect(planState(plan, [then, first])).toBe('approved')
  })

  test('keeps a return in sight of a plan taken back to draft', () => {
    expect(planState({ ...plan, status: 'draft' }, [decided('returned')])).toBe('returned')
    expect(planState({ ...plan, status: 'draft' }, [decided('approved')])).toBe('draft')
    expect(planState({ _id: 'p', status: 'draft' }, [])).toBe('draft')
  })

  test('is no longer for the overseer to say once it is signed or closed', () => {
    expect(planState({ ...plan, status: 'signed' }, [decided('returned')])).toBe('signed')
    expect(planState({ ...plan, status: 'closed' }, [decided('returned')])).toBe('closed')
  })
})

describe('the next steps', () => {
  test('are the worker’s and the overseer’s in turn', () => {
    expect(nextSteps('draft', ['socialWorker'])).toEqual(['propose'])
    expect(nextSteps('awaitingReview', ['supervisor'])).toEqual(['approve', 'return'])
    expect(nextSteps('awaitingReview', ['socialWorker'])).toEqual(['withdraw'])
    expect(nextSteps('approved', ['partner'])).toContain('sign')
    expect(nextSteps('closed', [...roles])).toEqual([])
  })

  test('are none for those who see no case', () => {
    for (const state of planStates)
      expect(nextSteps(state, ['administrator', 'trainer', 'expert'])).toEqual([])
  })
})
