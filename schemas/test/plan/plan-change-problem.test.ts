import { describe, expect, test } from 'vitest'
import { type Plan, type PlanFacts, planChangeProblem } from '../../src/index.ts'

const proposedAt = '2026-03-01T10:00:00.000Z'
const plan = (fields: Partial<Plan>): Plan =>
  ({ _id: 'case:1:plan:1', type: 'plan', intakeOn: '2026-01-01', status: 'draft', ...fields }) as Plan
const decided = (decision: 'approved' | 'returned') => ({
  _id: 's',
  plan: 'case:1:plan:1',
  proposedAt,
  decision,
  updatedAt: '2026-03-02T10:00:00.000Z',
})
const facts = (...supervisions: PlanFacts['supervisions']): PlanFacts => ({
  supervisions,
  reviews: [],
  today: '2026-03-10',
})
const [draft, proposed] = [plan({}), plan({ status: 'proposed', proposedAt })]
const signed = plan({ status: 'signed', proposedAt, signedOn: '2026-03-05' })
const closed = { ...signed, status: 'closed', closedOn: '2026-03-09', outcome: 'Lavora' } as Plan
const { proposedAt: _at, ...unproposed } = signed
const revising = { ...unproposed, status: 'draft' } as Plan

describe('a change of a plan', () => {
  test.each([
    ['a new draft', undefined, draft, facts()],
    ['one that was proposed before it was ever sent', undefined, proposed, facts()],
    ['an edit of a draft', draft, plan({ aim: 'Lavorare' }), facts()],
    ['a proposal', draft, proposed, facts()],
    ['a proposal that is taken back', proposed, draft, facts()],
    ['a return that is being mended', proposed, plan({ proposedAt }), facts(decided('returned'))],
    ['a signature on what was approved', proposed, signed, facts(decided('approved'))],
    ['proposal, approval and signature between two syncs', draft, signed, facts(decided('approved'))],
    ['a signed plan that goes on', signed, { ...signed, nextReviewOn: '2026-06-01' }, facts()],
    ['a revision', signed, revising, facts()],
    [
      'a revision that is proposed',
      revising,
      { ...revising, status: 'proposed', proposedAt } as Plan,
      facts(),
    ],
    ['that proposal taken back', { ...revising, status: 'proposed', proposedAt } as Plan, revising, facts()],
    ['an end with its outcome', signed, closed, facts()],
    ['an end that is taken back', closed, signed, facts()],
  ])('passes as %s', (_name, before, after, known) => {
    expect(planChangeProblem(before, after, known)).toBeUndefined()
  })

  test.each([
    ['signed without an approval', proposed, signed, facts(), 'planNotApproved'],
    ['signed after a return', proposed, signed, facts(decided('returned')), 'planNotApproved'],
    [
      'signed on the approval of an earlier proposal',
      proposed,
      { ...signed, proposedAt: '2026-03-04T10:00:00.000Z' } as Plan,
      facts(decided('approved')),
      'planNotApproved',
    ],
    ['new and signed at once', undefined, signed, facts(), 'planNotApproved'],
    [
      'signed on no day',
      proposed,
      plan({ status: 'signed', proposedAt }),
      facts(decided('approved')),
      'planUnfinished',
    ],
    ['proposed at no time', draft, plan({ status: 'proposed' }), facts(), 'planUnfinished'],
    ['ended without an outcome', signed, { ...closed, outcome: ' ' } as Plan, facts(), 'planUnfinished'],
  ])('is refused as %s', (_name, before, after, known, problem) => {
    expect(planChangeProblem(before, after, known)).toBe(problem)
  })
})
