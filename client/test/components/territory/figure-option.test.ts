import { type IndicatorFigure, indicatorDefinition } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { figureOption, pictureHeight, pictureOf } from '../../../src/components/territory/figure-option.ts'

const known = (value: number) => ({ kind: 'number' as const, value })
const goals: IndicatorFigure = {
  indicator: 'goalsByStep',
  version: 1,
  value: known(20),
  cells: [
    { key: ['-1'], value: known(12) },
    { key: ['0'], value: { kind: 'suppressed' } },
    { key: ['1'], value: known(0) },
  ],
}
const words = {
  keyText: (key: readonly string[]) => [...key],
  cellText: ({ value }: { value: { kind: string } }) => value.kind,
  valueText: '',
  referenceText: '',
  hiddenText: 'hidden',
}

interface Bars {
  data: number[]
  label: { formatter: (bar: { dataIndex: number }) => string }
}

describe('figureOption', () => {
  const definition = indicatorDefinition('goalsByStep')

  it('draws no bar for a hidden number, and says so where the bar would end', () => {
    const [bars] = figureOption(definition, goals, 600, words).series as Bars[]
    expect(bars?.data).toEqual([12, 0, 0])
    expect([0, 1, 2].map((dataIndex) => bars?.label.formatter({ dataIndex }))).toEqual([
      'number',
      'suppressed',
      'number',
    ])
  })

  it('grows with the cells, and draws nothing for a single count or a hidden value', () => {
    expect(pictureHeight(definition, goals)).toBeGreaterThan(
      pictureHeight(definition, { ...goals, cells: [] }),
    )
    const count = { indicator: 'openCases' as const, version: 1, value: known(3) }
    expect(pictureOf(indicatorDefinition('openCases'), count)).toBe('none')
    const share = { indicator: 'casesWithPlan' as const, version: 1, value: { kind: 'suppressed' as const } }
    expect(pictureOf(indicatorDefinition('casesWithPlan'), share)).toBe('none')
  })

  it('stacks two dimensions, with nothing where a piece is missing and a mark where one is hidden', () => {
    const figure: IndicatorFigure = {
      indicator: 'supportsByOutcome',
      version: 1,
      value: known(9),
      cells: [
        { key: ['work', 'delivered'], value: known(6) },
        { key: ['housing', 'noPlace'], value: known(3) },
        { key: ['housing', 'waiting'], value: { kind: 'suppressed' } },
      ],
    }
    const series = figureOption(indicatorDefinition('supportsByOutcome'), figure, 600, words).series as Bars[]
    expect(series.map(({ data }) => data)).toEqual([
      [6, 0],
      [0, 3],
      [0, 0],
      [0, 0],
    ])
    expect([0, 1].map((dataIndex) => series.at(-1)?.label.formatter({ dataIndex }))).toEqual(['', 'hidden'])
  })
})
