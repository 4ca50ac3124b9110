import { describe, expect, test } from 'vitest'
import { hiddenCells } from '../../src/indicators/hidden-cells.ts'

const breakdowns = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : breakdowns(length - 1, most).flatMap((some) =>
        Array.from({ length: most + 1 }, (_, one) => [...some, one]),
      )

/** What a reader sees: the shown cells and the total. */
function published(counts: readonly number[], least: number): string {
  const hidden = hiddenCells(counts, least)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return JSON.stringify([
    counts.map((one, at) => (hidden.cells.has(at) ? '<' : one)),
    hidden.total ? '<' : total,
  ])
}

describe('hiding the cells of a breakdown', () => {
  test.each([
    [3, 3, 24],
    [4, 4, 12],
    [5, 2, 40],
    [5, 3, 24],
    [5, 4, 12],
  ])(
    'below %d in %d cells: a reader who knows the rule and the total can tell none',
    (least, length, most) => {
      const readings = new Map<string, number[][]>()
      for (const counts of breakdowns(length, most)) {
        const seen = published(counts, least)
        readings.set(seen, [...(readings.get(seen) ?? []), counts])
      }
      const told = [...readings.values()].filter((all) =>
        all.some((counts) =>
          [...hiddenCells(counts, least).cells].some((at) => new Set(all.map((one) => one[at])).size < 2),
        ),
      )
      expect(readings.size).toBeGreaterThan(most)
      expect(told).toEqual([])
    },
  )

  test('never shows a small count, and shows every zero', () => {
    for (const counts of breakdowns(4, 7)) {
      const { cells } = hiddenCells(counts, 5)
      const shown = counts.filter((_, at) => !cells.has(at))
      expect(shown.every((count) => count === 0 || count >= 5)).toBe(true)
      expect([...cells].every((at) => counts[at] !== 0)).toBe(true)
    }
  })

  test('hides no more than it must', () => {
    expect([...hiddenCells([9, 0, 6, 2], 5).cells].sort()).toEqual([2, 3])
    expect(hiddenCells([9, 0, 6], 5)).toEqual({ cells: new Set(), total: false })
    expect(hiddenCells([0, 3], 5)).toEqual({ cells: new Set([1]), total: true })
  })
})
