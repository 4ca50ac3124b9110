import { expect, test } from 'vitest'
import { type CaseRecord, caseWeight, defaultCaseWeights, newScope } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const today = '2026-11-20'
const record: CaseRecord = makeDocument(newScope('case'), 'case', {
  type: 'case' as const,
  municipality: '058091',
  person: { givenName: 'Amina', familyName: 'Prova' },
  team: [{ id: '1', staff: 'ada', name: 'Ada', role: 'caseManager' as const }],
  status: 'open' as const,
  intakeOn: '2026-01-10',
})
const weigh = (
  more: Partial<CaseRecord>,
  scales: number[] = [],
  reviewDays?: number,
): { weight: number; reasons: string[] } => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
  const dimensions = scales.map((scale, at) => ({ id: ids[at] ?? 'a', scale }))
  const { weight, parts } = caseWeight(
    { record: { ...record, ...more }, assessment: { dimensions }, reviewDays },
    today,
  )
  return { weight, reasons: parts.map(({ reason }) => reason) }
}

test('an ordinary case weighs one', () => {
  expect(weigh({})).toEqual({ weight: 1, reasons: [] })
  expect(weigh({}, [3, 4, 5], 10)).toEqual({ weight: 1, reasons: [] })
  expect(caseWeight({ record, assessment: undefined, reviewDays: undefined }, today).weight).toBe(1)
})

test('each reason adds its points, those that count many up to their limit', () => {
  expect(weigh({}, [1, 2, 3]).weight).toBe(1.5)
  expect(weigh({}, [1, 1, 1, 1, 1, 1]).weight).toBe(2)
  expect(weigh({}, [], -3)).toEqual({ weight: 1.25, reasons: ['reviewLate'] })
  expect(weigh({ intakeOn: '2026-11-01' })).toEqual({ weight: 1.5, reasons: ['firstMonths'] })
  const children = ['2012-01-01', '2020-05-05', '2024-02-02', '2008-11-21', '2008-11-20'].map(
    (birthDate, id) => ({
      id: String(id),
      name: 'Figlio',
      birthDate,
    }),
  )
  // Four minors; the one who turns eighteen today is none.
  expect(weigh({ household: children }).weight).toBe(1.75)
  expect(weigh({ household: children.slice(3) })).toEqual({ weight: 1.25, reasons: ['minors'] })
})

test('a municipality’s own points take the place of these, and a reason that adds nothing is not named', () => {
  const weights = { ...defaultCaseWeights, minor: 1, mostOfMinors: 3, firstMonths: 0 }
  const young = { id: 'a', name: 'Figlio', birthDate: '2020-05-05' }
  const sources = {
    record: { ...record, intakeOn: '2026-11-01', household: [young, young] },
    assessment: undefined,
    reviewDays: undefined,
  }
  expect(caseWeight(sources, today, weights)).toEqual({
    weight: 3,
    parts: [{ reason: 'minors', count: 2, points: 2 }],
  })
  expect(caseWeight(sources, today).weight).toBe(2)
})

test('what counts as hard lies in the lowest quarter of whichever scale was used', () => {
  const hard = (steps: number, scales: number[]) =>
    caseWeight(
      {
        record,
        assessment: {
          dimensions: scales.map((scale) => ({ id: 'a' as const, scale })),
          usedScale: { steps: Array.from({ length: steps }, (_, at) => ({ id: String(at + 1) })) },
        },
        reviewDays: undefined,
      },
      today,
    ).parts[0]?.count ?? 0
  expect(hard(3, [1, 2, 3])).toBe(1)
  expect(hard(4, [1, 2, 3, 4])).toBe(1)
  expect(hard(5, [1, 2, 3, 4, 5])).toBe(2)
  expect(hard(7, [1, 2, 3, 4, 5, 6, 7])).toBe(2)
})

test('a permit weighs when it ends within thirty days, not while its renewal is under way', () => {
  const permit = (expiresOn: string, renewal?: { askedOn: string }) => ({
    person: { ...record.person, residencePermit: { type: 'work', expiresOn, ...(renewal && { renewal }) } },
  })
  expect(weigh(permit('2026-12-10'))).toEqual({ weight: 1.5, reasons: ['permitEnds'] })
  expect(weigh(permit('2026-10-01')).weight).toBe(1.5)
  expect(weigh(permit('2027-01-10')).weight).toBe(1)
  expect(weigh(permit('2026-12-10', { askedOn: '2026-11-01' })).weight).toBe(1)
})
