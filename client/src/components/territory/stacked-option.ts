import type { FigureCell } from '@approdo/schemas'
import type { EChartsCoreOption } from 'echarts/core'
import type { FigureWords } from './figure-option.ts'
import { cellNumber } from './top-cell.ts'

/** Okabe and Ito's colours, told apart with every kind of colour vision; each has its own text colour. */
const looks = [
  { color: '#7a8794', text: '#000000' },
  { color: '#e69f00', text: '#000000' },
  { color: '#00598f', text: '#ffffff' },
  { color: '#d55e00', text: '#000000' },
  { color: '#cc79a7', text: '#000000' },
]

/** Bars of the first part of the key, stacked by the second, each piece with its number in it. */
export function stackedOption(
  cells: readonly FigureCell[],
  width: number,
  words: FigureWords,
): EChartsCoreOption {
  const rows = [...new Set(cells.map(({ key }) => key[0] ?? ''))]
  const pieces = [...new Set(cells.map(({ key }) => key[1] ?? ''))]
  const names = Math.min(220, Math.round(width * 0.4))
  const at = (row: string, piece: string) => cells.find(({ key }) => key[0] === row && key[1] === piece)
  return {
    animation: false,
    legend: {
      top: 0,
      left: 0,
      itemGap: 14,
      textStyle: { color: '#17324d', fontSize: 13 },
      selectedMode: false,
    },
    grid: { left: names + 8, right: 16, top: 60, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => words.keyText([row, ''])[0] ?? row),
      axisLine: { lineStyle: { color: '#a5b4c3' } },
      axisTick: { show: false },
      axisLabel: { color: '#17324d', fontSize: 13, width: names, overflow: 'break', interval: 0 },
    },
    series: pieces.map((piece, index) => {
      const look = looks[index % looks.length]
      return {
        type: 'bar',
        stack: 'all',
        barMaxWidth: 26,
        name: words.keyText(['', piece])[1] ?? piece,
        itemStyle: { color: look?.color, borderColor: '#ffffff', borderWidth: 1 },
        data: rows.map((row) => {
          const cell = at(row, piece)
          return cell === undefined ? 0 : (cellNumber(cell) ?? 0)
        }),
        label: {
          show: true,
          color: look?.text,
          fontSize: 12,
          formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : ''),
        },
        labelLayout: { hideOverlap: true },
      }
    }),
  }
}
