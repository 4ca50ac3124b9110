import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gasTScore } from '../../src/index.ts'

const goals = (...scores: number[]) => scores.map((score) => ({ weight: 1, score }))
const goal = fc.record({
  weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
  score: fc.integer({ min: -2, max: 2 }),
})

describe('the T-score of goal attainment', () => {
  test.each([
    [goals(1), 60],
    [goals(0, 0), 50],
    [goals(-1, -1, -1), 36.31],
    [goals(-2, -2, -2), 22.61],
    [
      [
        { weight: 3, score: 2 },
        { weight: 1, score: -1 },
      ],
      50 + 50 / Math.sqrt(0.7 * 10 + 0.3 * 16),
    ],
  ])('comes out as published for %j', (given, expected) => {
    expect(gasTScore(given)).toBeCloseTo(expected, 2)
  })

  test('turns around 50 when every score turns its sign', () => {
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 8 }), (given) => {
        const turned = given.map(({ weight, score }) => ({ weight, score: -score }))
        expect(gasTScore(given) + gasTScore(turned)).toBeCloseTo(100, 8)
      }),
    )
  })

  test('takes weights in proportion only', () => {
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 8 }), (given) => {
        const heavier = given.map(({ weight, score }) => ({ weight: weight * 7, score }))
        expect(gasTScore(heavier)).toBeCloseTo(gasTScore(given), 8)
      }),
    )
  })

  test.each([
    [[], 0.3],
    [[{ weight: 0, score: 1 }], 0.3],
    [[{ weight: -1, score: 1 }], 0.3],
    [[{ weight: Number.NaN, score: 1 }], 0.3],
    [[{ weight: 1, score: 3 }], 0.3],
    [[{ weight: 1, score: 0.5 }], 0.3],
    [goals(1), 1.1],
    [goals(1), Number.NaN],
  ])('is refused for %j with rho %d', (given, rho) => {
    expect(() => gasTScore(given, rho)).toThrow(RangeError)
  })
})
