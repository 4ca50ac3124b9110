import { describe, expect, it } from 'vitest'
import { awaitingReview } from '../../../src/components/review/awaiting-review.ts'
import { caseloadByWorker } from '../../../src/components/review/caseload.ts'
import { caseOf, decisionOn, planOf } from './sample-case.ts'

describe('awaitingReview', () => {
  it('lists proposed plans without a decision, the longest waiting first', () => {
    const record = caseOf('worker1.roma')
    const late = planOf(record, { proposedAt: '2026-11-12T09:00:00.000Z' })
    const early = planOf(record, { proposedAt: '2026-11-02T09:00:00.000Z' })
    const decided = planOf(record)
    const signed = planOf(record, { status: 'signed' })
    expect(awaitingReview([late, decided, early, signed], [decisionOn(decided)])).toEqual([early, late])
  })

  it('lists a plan anew that was returned and proposed again', () => {
    const before = planOf(caseOf('worker1.roma'))
    const again = { ...before, proposedAt: '2026-11-20T09:00:00.000Z' }
    expect(awaitingReview([again], [decisionOn(before)])).toEqual([again])
  })
})

describe('caseloadByWorker', () => {
  const [one, two, other] = [caseOf('worker1.roma'), caseOf('worker1.roma'), caseOf('worker2.roma')]
  const closed = caseOf('worker2.roma', { status: 'closed' })
  const signed = { status: 'signed' as const }

  it('counts open cases, waiting plans and late reviews of each worker, by name', () => {
    const loads = caseloadByWorker({
      cases: [other, closed, one, two],
      plans: [
        planOf(one),
        planOf(two, { ...signed, nextReviewOn: '2026-11-11' }),
        planOf(other, { ...signed, nextReviewOn: '2026-11-23' }),
        planOf(closed, { ...signed, nextReviewOn: '2020-01-01' }),
      ],
      supervisions: [],
      assessments: [],
      today: '2026-11-23',
    })
    expect(loads.map(({ name, open, awaiting }) => ({ name, open, awaiting }))).toEqual([
      { name: 'worker1.roma', open: 2, awaiting: 1 },
      { name: 'worker2.roma', open: 1, awaiting: 0 },
    ])
    expect(loads.map(({ overdue }) => overdue.map(({ daysLate }) => daysLate))).toEqual([[12], []])
  })

  it('counts a case for its case manager, whoever comes first in the team', () => {
    const record = caseOf('x', {
      team: [
        { id: '1', staff: 'partner.roma', name: 'Partner', role: 'thirdSector' },
        { id: '2', staff: 'worker1.roma', name: 'Uno', role: 'caseManager' },
      ],
    })
    const [load] = caseloadByWorker({
      cases: [record],
      plans: [],
      supervisions: [],
      assessments: [],
      today: '2026-11-23',
    })
    expect(load?.staff).toBe('worker1.roma')
  })

  it('says what the cases weigh together, and which reasons add how much', () => {
    const heavy = caseOf('worker1.roma', { intakeOn: '2026-11-01' })
    const assessment = {
      ...heavy,
      _id: `${heavy._id}:assessment:01KB3V0S0000000000000000AB`,
      type: 'assessment' as const,
      kind: 'preliminary' as const,
      on: '2026-11-05',
      dimensions: [{ id: 'a' as const, scale: 1 }],
    }
    const [load] = caseloadByWorker({
      cases: [one, heavy],
      plans: [planOf(one, { ...signed, nextReviewOn: '2026-11-11' })],
      supervisions: [],
      assessments: [{ ...assessment, on: '2026-11-02', dimensions: [] }, assessment],
      today: '2026-11-23',
    })
    expect(load?.weight).toBe(3)
    expect(load?.reasons).toEqual([
      { reason: 'reviewLate', cases: 1, points: 0.25 },
      { reason: 'hardDimensions', cases: 1, points: 0.25 },
      { reason: 'firstMonths', cases: 1, points: 0.5 },
    ])
  })
})
