import { describe, expect, test } from 'vitest'
import { type PlanFacts, planState } from '../../src/index.ts'

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

const decidedBy = (
  supervisions: PlanFacts['supervisions'],
  reviews: PlanFacts['reviews'] = [],
): PlanFacts => ({
  supervisions,
  reviews,
  today: '2026-03-10',
})

describe('the state of a plan', () => {
  test('follows the decision on this very proposal', () => {
    expect(planState(plan, decidedBy([]))).toBe('awaitingReview')
    expect(planState(plan, decidedBy([decided('approved')]))).toBe('approved')
    expect(planState(plan, decidedBy([decided('returned')]))).toBe('returned')
    expect(planState(plan, decidedBy([decided('approved', undefined, { plan: 'other' })]))).toBe(
      'awaitingReview',
    )
  })

  test('waits anew when the plan was proposed again', () => {
    const again = { ...plan, proposedAt: '2026-03-05T10:00:00.000Z' }
    expect(planState(again, decidedBy([decided('returned')]))).toBe('awaitingReview')
  })

  test('follows the newest of several decisions, in whatever order they arrive', () => {
    const [first, then] = [
      decided('returned', '2026-03-02T10:00:00Z'),
      decided('approved', '2026-03-03T10:00:00Z'),
    ]
    expect(planState(plan, decidedBy([first, then]))).toBe('approved')
    expect(planState(plan, decidedBy([then, first]))).toBe('approved')
  })

  test('keeps a return in sight of a plan taken back to draft', () => {
    expect(planState({ ...plan, status: 'draft' }, decidedBy([decided('returned')]))).toBe('returned')
    expect(planState({ ...plan, status: 'draft' }, decidedBy([decided('approved')]))).toBe('draft')
    expect(planState({ _id: 'p', status: 'draft' }, decidedBy([]))).toBe('draft')
  })

  test('is no longer for the overseer to say once it is signed or closed', () => {
    expect(planState({ ...plan, status: 'signed' }, decidedBy([decided('returned')]))).toBe('active')
    expect(planState({ ...plan, status: 'closed' }, decidedBy([decided('returned')]))).toBe('closed')
  })

  test('of a signed one goes from its first day to its first review', () => {
    const signed = { ...plan, status: 'signed', signedOn: '2026-03-05' } as const
    const held = (heldOn: string, of: string = plan._id) => [{ plan: of, heldOn }]
    expect(planState({ ...signed, beginsOn: '2026-03-11' }, decidedBy([]))).toBe('signed')
    expect(planState({ ...signed, beginsOn: '2026-03-10' }, decidedBy([]))).toBe('active')
    expect(planState(signed, decidedBy([], held('2026-03-04')))).toBe('active')
    expect(planState(signed, decidedBy([], held('2026-03-06', 'other')))).toBe('active')
    expect(planState(signed, decidedBy([], held('2026-03-06')))).toBe('reviewed')
  })

  test('of one that was signed before and is written anew is not that of a first draft', () => {
    expect(planState({ _id: 'p', status: 'draft', signedOn: '2026-03-05' }, decidedBy([]))).toBe('revising')
  })
})
