import type { FigureCell } from '@approdo/schemas'
import type { EChartsCoreOption } from 'echarts/core'
import { barsGrid, type FigureWords, fontFamily, ink, nameLabel } from './figure-option.ts'
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
  const at = (row: string, piece: string) => cells.find(({ key }) => key[0] === row && key[1] === piece)
  return {
    animation: false,
    legend: {
      top: 0,
      left: 0,
      itemGap: 14,
      data: pieces.map((piece) => words.keyText(['', piece])[1] ?? piece),
      textStyle: { color: ink, fontSize: 13 },
      selectedMode: false,
    },
    textStyle: { fontFamily },
    grid: barsGrid(width, 60),
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => words.keyText([row, ''])[0] ?? row),
      axisLine: { lineStyle: { color: '#a5b4c3' } },
      axisTick: { show: false },
      axisLabel: nameLabel(width),
    },
    series: [
      ...pieces.map((piece, index) => {
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
      hiddenMarks(rows, cells, words),
    ],
  }
}

/** A piece without length at the end of each bar, which says that some of its numbers are hidden. */
const hiddenMarks = (rows: readonly string[], cells: readonly FigureCell[], words: FigureWords) => ({
  type: 'bar',
  stack: 'all',
  data: rows.map(() => 0),
  label: {
    show: true,
    position: 'right',
    color: ink,
    fontSize: 13,
    formatter: ({ dataIndex }: { dataIndex: number }) =>
      cells.some(({ key, value }) => key[0] === rows[dataIndex] && value.kind === 'suppressed')
        ? words.hiddenText
        : '',
  },
})
