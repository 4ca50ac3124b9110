import { describe, expect, test } from 'vitest'
import { caseloadEntry } from '../../../src/components/people/caseload-entry.ts'
import { agenda } from '../../../src/components/today/agenda.ts'
import { sampleCase, samplePlan, sampleVisit } from '../people/sample-case.ts'

const today = '2026-11-23'
const due = (nextOn: string, reviewOn: string, expiresOn: string) =>
  caseloadEntry(
    sampleCase({ person: { ...sampleCase().person, residencePermit: { type: 'work', expiresOn } } }),
    {
      plans: [samplePlan({ status: 'signed', nextReviewOn: reviewOn })],
      supervisions: [],
      visits: [sampleVisit({ nextOn })],
      commitments: [],
    },
  )

describe('the agenda', () => {
  test('gathers what is late by person, the longest late first', () => {
    const found = agenda(
      [due('2026-11-20', '2026-11-22', '2030-01-01'), due('2026-11-01', '2027-03-01', '2030-01-01')],
      today,
    )
    expect(found.late.map(({ deadlines }) => deadlines.map(({ on }) => on))).toEqual([
      ['2026-11-01'],
      ['2026-11-20', '2026-11-22'],
    ])
  })

  test('shows next steps a week ahead and reviews two', () => {
    const found = agenda([due('2026-12-01', '2026-12-07', '2030-01-01')], today)
    expect(found.week.flatMap(({ deadlines }) => deadlines.map(({ kind }) => kind))).toEqual(['review'])
    expect(agenda([due('2026-11-23', '2026-12-08', '2030-01-01')], today)).toMatchObject({
      today: [{ deadlines: [{ kind: 'nextStep' }] }],
      week: [],
    })
  })

  test('puts permits under 30, 60 or 90 days, the expired with the nearest, each once', () => {
    const ends = ['2026-11-01', '2026-12-23', '2026-12-24', '2027-01-23', '2027-02-21', '2027-02-22']
    const { permits } = agenda(
      ends.map((end) => due('2030-01-01', '2030-01-01', end)),
      today,
    )
    expect(permits.map(({ within, items }) => [within, items.length])).toEqual([
      [30, 2],
      [60, 1],
      [90, 2],
    ])
  })
})
