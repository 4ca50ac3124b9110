import type { FigureCell, IndicatorDefinition, IndicatorFigure } from '@approdo/schemas'
import type { EChartsCoreOption } from 'echarts/core'
import { stackedOption } from './stacked-option.ts'
import { cellNumber } from './top-cell.ts'

/** What a picture says in words. */
export interface FigureWords {
  keyText: (key: readonly string[]) => string[]
  cellText: (cell: FigureCell) => string
  valueText: string
  referenceText: string
}

/** What is drawn for a figure; a single count needs no picture. */
export type Picture = 'bars' | 'stacked' | 'share' | 'reference' | 'none'

export function pictureOf(definition: IndicatorDefinition, figure: IndicatorFigure): Picture {
  const cells = figure.cells ?? []
  if (definition.breakdown.length === 2) return cells.length > 0 ? 'stacked' : 'none'
  if (definition.breakdown.length === 1) return cells.length > 0 ? 'bars' : 'none'
  if (figure.value.kind !== 'number') return 'none'
  if (definition.kind === 'share') return 'share'
  return definition.reference === undefined ? 'none' : 'reference'
}

/** The height that the picture needs, in pixels. */
export function pictureHeight(definition: IndicatorDefinition, figure: IndicatorFigure): number {
  const picture = pictureOf(definition, figure)
  const cells = figure.cells ?? []
  if (picture === 'bars') return cells.length * 40 + 16
  if (picture === 'stacked') return new Set(cells.map(({ key }) => key[0])).size * 48 + 72
  return picture === 'reference' ? 96 : 64
}

export const accent = '#0066cc'
export const ink = '#17324d'

/**
 * The picture of a figure, with numbers at the bars instead of a scale. A hidden or missing number has its mark
 * in words and no bar.
 */
export function figureOption(
  definition: IndicatorDefinition,
  figure: IndicatorFigure,
  width: number,
  words: FigureWords,
): EChartsCoreOption {
  const picture = pictureOf(definition, figure)
  if (picture === 'stacked') return stackedOption(figure.cells ?? [], width, words)
  if (picture === 'bars') return barsOption(figure.cells ?? [], width, words)
  const value = figure.value.kind === 'number' ? figure.value.value : 0
  const top = picture === 'share' ? 1 : Math.max(value, definition.reference?.value ?? 0) * 1.15
  return oneBarOption(value, top, definition.reference?.value, words)
}

/** Room for the names at the start of the bars. */
export const nameRoom = (width: number): number => Math.min(220, Math.round(width * 0.4))

function barsOption(cells: readonly FigureCell[], width: number, words: FigureWords): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: nameRoom(width) + 8, right: 92, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: cells.map(({ key }) => words.keyText(key).join(', ')),
      axisLine: { lineStyle: { color: '#a5b4c3' } },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 13, width: nameRoom(width), overflow: 'break', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        itemStyle: { color: accent },
        data: cells.map((cell) => cellNumber(cell) ?? 0),
        label: {
          show: true,
          position: 'right',
          color: ink,
          fontSize: 13,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const cell = cells[dataIndex]
            return cell === undefined ? '' : words.cellText(cell)
          },
        },
      },
    ],
  }
}

function oneBarOption(
  value: number,
  top: number,
  reference: number | undefined,
  words: FigureWords,
): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 4, right: 92, top: reference === undefined ? 12 : 36, bottom: 12 },
    xAxis: { type: 'value', show: false, min: 0, max: top },
    yAxis: { type: 'category', data: [''], axisLine: { show: false }, axisTick: { show: false } },
    series: [
      {
        type: 'bar',
        barWidth: 28,
        showBackground: true,
        backgroundStyle: { color: '#e3e9ef' },
        itemStyle: { color: accent },
        data: [value],
        label: {
          show: true,
          position: 'right',
          color: ink,
          fontSize: 15,
          fontWeight: 600,
          formatter: words.valueText,
        },
        ...(reference !== undefined && {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: '#a84300', width: 2.5, type: 'dashed' },
            label: { formatter: words.referenceText, color: '#a84300', fontSize: 13, position: 'end' },
            data: [{ xAxis: reference }],
          },
        }),
      },
    ],
  }
}
