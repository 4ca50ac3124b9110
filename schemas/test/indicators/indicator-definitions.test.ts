import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import {
  breakdownLabel,
  IndicatorDefinition,
  IndicatorFigure,
  indicatorDefinition,
  indicatorDefinitions,
  indicatorFigures,
  indicatorIds,
  suppress,
} from '../../src/index.ts'

describe('the definitions', () => {
  test('are complete: one for each indicator, with words in both languages', () => {
    expect(indicatorDefinitions.map(({ id }) => id)).toEqual(indicatorIds)
    for (const definition of indicatorDefinitions) {
      expect([...Value.Errors(IndicatorDefinition, definition)]).toEqual([])
      for (const text of [definition.title, definition.description]) {
        expect(text.it.trim()).not.toBe('')
        expect(text.en.trim()).not.toBe('')
      }
    }
  })

  test('name a dimension for each part of a cell’s key', () => {
    const rows = [
      { key: ['language', 'ar'], value: 1 },
      { key: ['trainingVisit', '2026-03'], value: 1 },
    ]
    const figures = suppress(indicatorFigures(rows, { today: '2026-11-23' }))
    for (const figure of figures) {
      expect([...Value.Errors(IndicatorFigure, figure)]).toEqual([])
      const { breakdown } = indicatorDefinition(figure.indicator)
      expect(figure.cells === undefined).toBe(breakdown.length === 0)
      for (const { key } of figure.cells ?? []) expect(key).toHaveLength(breakdown.length)
    }
  })

  test('give cells names that people read', () => {
    expect(breakdownLabel('gasStep', '-2', 'en')).toBe('Much less than expected')
    expect(breakdownLabel('serviceArea', 'none', 'it')).toBe('Senza area')
    expect(breakdownLabel('language', 'ar', 'it')).toBe('arabo')
    expect(breakdownLabel('month', '2026-03', 'it')).toBe('2026-03')
    expect(breakdownLabel('supportOutcome', 'constructor', 'it')).toBe('constructor')
  })
})
