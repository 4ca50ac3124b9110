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
  /** The mark of a hidden number. */
  hiddenText: string
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
  if (picture === 'bars') return cells.length * (definition.breakdown[0] === 'serviceArea' ? 54 : 40) + 16
  if (picture === 'stacked') return new Set(cells.map(({ key }) => key[0])).size * 54 + 72
  return picture === 'reference' ? 96 : 64
}

export const accent = '#0066cc'
export const ink = '#17324d'
export const fontFamily = '"Titillium Web", sans-serif'

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
const nameRoom = (width: number): number => Math.min(240, Math.round(width * 0.45))

/** Names at the start, room for a number or a mark at the end. */
export const barsGrid = (width: number, top: number) => ({
  left: nameRoom(width) + 8,
  right: 92,
  top,
  bottom: 4,
})

/** How the names at the start of the bars are written: on several lines where they are long. */
export const nameLabel = (width: number) => ({
  color: ink,
  fontFamily,
  fontSize: 13,
  lineHeight: 16,
  width: nameRoom(width),
  overflow: 'break',
  interval: 0,
})

function barsOption(cells: readonly FigureCell[], width: number, words: FigureWords): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: barsGrid(width, 4),
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: cells.map(({ key }) => words.keyText(key).join(', ')),
      axisLine: { lineStyle: { color: '#a5b4c3' } },
      axisTick: { show: false },
      axisLabel: nameLabel(width),
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
    textStyle: { fontFamily },
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
            label: {
              formatter: words.referenceText,
              color: '#a84300',
              fontSize: 13,
              position: 'end',
              align: reference < top / 2 ? 'left' : 'right',
            },
            data: [{ xAxis: reference }],
          },
        }),
      },
    ],
  }
}
