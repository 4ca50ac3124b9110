import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FigureValue,
  gasLevels,
  type IndicatorFigure,
  type IndicatorId,
  indicatorDefinitions,
  suppress,
} from '../../src/index.ts'

const known = (value: number): FigureValue => ({ kind: 'number', value })
const hidden: FigureValue = { kind: 'suppressed' }
const share = (part: number, whole: number): IndicatorFigure => ({
  indicator: 'casesWithPlan',
  version: 1,
  value: whole === 0 ? { kind: 'missing', why: 'noData' } : known(part / whole),
  numerator: known(part),
  denominator: known(whole),
})
const count = (indicator: IndicatorId, value: number): IndicatorFigure => ({
  indicator,
  version: 1,
  value: known(value),
})
const only = (figure: IndicatorFigure, minCount?: number) => suppress([figure], minCount)[0]
const isSmall = (value: number, least = 5) => value > 0 && value < least

describe('suppression', () => {
  test('hides counts of persons from 1 to 4, and neither zero nor 5', () => {
    const shown = [0, 1, 4, 5].map((cases) => only(count('openCases', cases))?.value)
    expect(shown).toEqual([known(0), hidden, hidden, known(5)])
  })

  test('never goes below 3', () => {
    const shown = [1, 2, 3].map((cases) => only(count('openCases', cases), 0)?.value)
    expect(shown).toEqual([hidden, hidden, known(3)])
  })

  test('leaves services and training alone', () => {
    const open = indicatorDefinitions.filter(({ personal }) => !personal)
    expect(open.length).toBeGreaterThan(0)
    for (const { id } of open) expect(only(count(id, 1))?.value).toEqual(known(1))
  })

  test('shows a share only when neither its part, nor its rest, nor its whole is small', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (part, rest) => {
        const whole = part + rest
        const figure = only(share(part, whole))
        const small = isSmall(part) || isSmall(rest) || isSmall(whole)
        expect(figure?.numerator?.kind).toBe(small ? 'suppressed' : 'number')
        expect(figure?.denominator?.kind).toBe(isSmall(whole) ? 'suppressed' : 'number')
        expect(figure?.value.kind).toBe(whole === 0 ? 'missing' : small ? 'suppressed' : 'number')
      }),
    )
  })

  test('hides a median of fewer than five, and how many it comes from when the rest is small', () => {
    const median = (measured: number, all: number): IndicatorFigure => ({
      ...share(measured, all),
      indicator: 'daysToPlan',
      value: known(31),
    })
    expect(only(median(4, 40))).toMatchObject({ value: hidden, numerator: hidden, denominator: known(40) })
    expect(only(median(18, 20))).toMatchObject({
      value: known(31),
      numerator: hidden,
      denominator: known(20),
    })
    expect(only(median(20, 40))).toMatchObject({ value: known(31), numerator: known(20) })
  })

  test('lets no hidden cell be the difference between the total and the shown cells', () => {
    const counts = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 8 }), (given, least) => {
        const total = given.reduce((sum, one) => sum + one, 0)
        const cells = gasLevels.map((level, at) => ({ key: [String(level)], value: known(given[at] ?? 0) }))
        const figure = only({ ...count('goalsByStep', total), cells }, least)
        const hiddenCounts = given.filter((_, at) => figure?.cells?.[at]?.value.kind === 'suppressed')
        expect(given.filter((one) => isSmall(one, least)).every((one) => hiddenCounts.includes(one))).toBe(
          true,
        )
        if (hiddenCounts.length === 0 || figure?.value.kind === 'suppressed') return
        expect(hiddenCounts.length).toBeGreaterThan(1)
        expect(hiddenCounts.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(least)
      }),
    )
  })
})
