import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, daysBetween, isDay } from '../../src/index.ts'

describe('calendar days', () => {
  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-01-99',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    '0026-01-01',
    '',
    20260101,
    null,
  ])('refuse %j', (value) => expect(isDay(value)).toBe(false))

  test('add up, over leap days and changes of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const later = dayAfter('2026-11-23', days)
        expect(isDay(later)).toBe(true)
        expect(daysBetween('2026-11-23', later)).toBe(days)
      }),
    )
  })
})
