import { documentProblems } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { emptyDecision, isExplained, supervisionFields } from '../../../src/components/review/decision.ts'
import { caseOf, decisionOn, planOf } from './sample-case.ts'

describe('a decision on a plan', () => {
  const plan = planOf(caseOf('worker1.roma'))

  it('needs a note to return a plan, none to approve it', () => {
    expect(isExplained({ ...emptyDecision(), note: '  ' }, 'returned')).toBe(false)
    expect(isExplained({ ...emptyDecision(), note: 'manca il livello 0' }, 'returned')).toBe(true)
    expect(isExplained(emptyDecision(), 'approved')).toBe(true)
  })

  it('names the proposal that was read, and leaves blank comments out', () => {
    const comment = { document: plan._id, field: 'aim' }
    const form = {
      note: ' va bene ',
      comments: [
        { ...comment, id: '1', text: ' più concreto ' },
        { ...comment, id: '2', text: ' ' },
      ],
    }
    const fields = supervisionFields(plan, form, 'approved', 'Supervisione')
    expect(fields).toMatchObject({ plan: plan._id, proposedAt: plan.proposedAt, note: 'va bene' })
    expect(fields.comments).toEqual([{ ...comment, id: '1', text: 'più concreto' }])
    expect(documentProblems({ ...decisionOn(plan), ...fields })).toEqual([])
  })
})
