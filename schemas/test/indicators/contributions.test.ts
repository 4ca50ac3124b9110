import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, newScope, sumContributions } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')

describe('what a document contributes', () => {
  test('is nothing for a document whose id or type is none of ours', () => {
    const record = makeDocument(scope, 'case', { status: 'open' })
    expect(contributions(record)).toEqual([{ key: ['open', scope], value: 1 }])
    expect(contributions({ ...record, _id: `${scope}x` })).toEqual([])
    expect(contributions({ ...record, _id: '_design/indicators' })).toEqual([])
    expect(contributions({ ...record, type: 'plan' })).toEqual([])
  })

  test('counts a plan signed before intake as signed on the day of intake', () => {
    const plan = makeDocument(scope, 'plan', {
      status: 'signed',
      intakeOn: '2026-03-10',
      signedOn: '2026-03-01',
    })
    expect(contributions(plan)).toContainEqual({ key: ['signed', scope, 0, 'signed'], value: 1 })
  })

  test('leaves out a dropped goal and counts one without a step as not measured', () => {
    const goal = makeDocument(scope, 'goal', { plan: 'p', weight: 2, score: 1 })
    expect(contributions({ ...goal, status: 'dropped' })).toEqual([])
    for (const unmeasured of [{ score: undefined }, { score: 3 }, { weight: 0 }, { weight: 1e200 }]) {
      expect(contributions({ ...goal, ...unmeasured })).toEqual([{ key: ['goal', 'p'], value: [1, 0, 0, 0] }])
    }
    expect(contributions(goal)).toEqual([
      { key: ['goal', 'p'], value: [1, 2, 4, 2] },
      { key: ['step', 1], value: 1 },
    ])
  })

  test('counts a language of a service once and nothing of an inactive service', () => {
    const service = makeDocument('place', 'service', {
      status: 'active',
      languages: ['ar', 'ar-EG', 'UK', '=1+1', 7],
    })
    expect(contributions(service).filter(({ key }) => key[0] === 'language')).toEqual([
      { key: ['language', 'ar'], value: 1 },
      { key: ['language', 'uk'], value: 1 },
    ])
    expect(contributions({ ...service, status: 'inactive' })).toEqual([])
  })

  test('is finite numbers under plain keys whatever the document holds', () => {
    const types = ['case', 'plan', 'goal', 'support', 'review', 'note']
    const fields = [
      'status',
      'intakeOn',
      'signedOn',
      'nextReviewOn',
      'directionLinks',
      'plan',
      'weight',
      'score',
    ]
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom('signed', 'open', 'proposed', '2026-02-30', '2026-02-28', 1, -2, 1e308),
    )
    const body = fc.dictionary(fc.constantFrom(...fields, 'area', 'outcome', 'dueOn', 'heldOn'), values)
    fc.assert(
      fc.property(fc.constantFrom(...types), body, (type, given) => {
        for (const { key, value } of contributions(makeDocument(scope, type, given))) {
          expect(key.every((part) => typeof part === 'string' || Number.isFinite(part))).toBe(true)
          expect([value].flat().every(Number.isFinite)).toBe(true)
        }
      }),
    )
  })

  test('adds up to the same in whatever order and grouping', () => {
    const row = fc.record({
      key: fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 2 })),
      value: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
    })
    const byName = (rows: ReturnType<typeof sumContributions>) =>
      new Map(rows.map(({ key, value }) => [JSON.stringify(key), value]))
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (some, others) => {
        const together = sumContributions([...some, ...others])
        const apart = sumContributions([...sumContributions(others), ...sumContributions(some)])
        expect(byName(apart)).toEqual(byName(together))
      }),
    )
  })
})
