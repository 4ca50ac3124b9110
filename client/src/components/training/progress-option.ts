import type { EChartsCoreOption } from 'echarts/core'
import type { CompetenceStanding, Sighting } from './competence-standing.ts'

/** What the picture says in words. */
export interface ProgressWords {
  competence: (standing: CompetenceStanding) => string
  observed: string
  self: string
  day: (day: string) => string
}

const columnsFor = (width: number): number => (width < 560 ? 1 : width < 1000 ? 2 : 4)
const head = 34
const rowHeight = 150

/** The height that the picture needs at a width, in pixels. */
export const progressHeight = (standings: readonly CompetenceStanding[], width: number): number =>
  Math.ceil(standings.length / columnsFor(width)) * rowHeight + 8

/**
 * One small picture per competence, all on the same days and steps: what trainers saw as a whole line with round
 * marks, how the trainees see themselves as a dashed line with diamonds. Told apart by line and mark, not by
 * colour alone; each line is named at its end.
 */
export function progressOption(
  standings: readonly CompetenceStanding[],
  width: number,
  words: ProgressWords,
): EChartsCoreOption {
  const columns = columnsFor(width)
  const cell = width / columns
  const days = standings.flatMap(({ observed, self }) => [...observed, ...self].map(({ on }) => on)).sort()
  const [first, last] = [days[0], days.at(-1)]
  const places = standings.map((standing, index) => ({
    standing,
    index,
    left: (index % columns) * cell,
    top: Math.floor(index / columns) * rowHeight,
  }))
  return {
    animation: false,
    textStyle: { fontFamily: '"Titillium Web", sans-serif' },
    title: places.map(({ standing, left, top }) => ({
      text: words.competence(standing),
      left: left + 4,
      top,
      textStyle: {
        fontSize: 14,
        lineHeight: 17,
        fontWeight: 600,
        color: ink,
        width: cell - 12,
        overflow: 'break',
      },
    })),
    grid: places.map(({ left, top }) => ({
      left: left + 26,
      top: top + head + 8,
      width: cell - 26 - labelRoom,
      height: rowHeight - head - 40,
    })),
    xAxis: places.map(({ index }) => ({
      type: 'time',
      gridIndex: index,
      min: first,
      max: last === first ? undefined : last,
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: faint } },
      splitLine: { show: false },
    })),
    yAxis: places.map(({ index }) => ({
      type: 'value',
      gridIndex: index,
      min: 1,
      max: 4,
      interval: 1,
      axisLabel: { color: ink, fontSize: 11 },
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { lineStyle: { color: '#e3e9ef' } },
    })),
    series: places.flatMap(({ standing, index }) => [
      line(index, words.observed, standing.observed, {
        color: observedColour,
        symbol: 'circle',
        type: 'solid',
      }),
      line(index, words.self, standing.self, { color: selfColour, symbol: 'diamond', type: 'dashed' }),
    ]),
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      formatter: ({ seriesName, data }: { seriesName: string; data: [string, number] }) =>
        `${seriesName}, ${words.day(data[0])}: ${data[1]}`,
    },
  }
}

const ink = '#17324d'
const faint = '#a5b4c3'
/** Okabe and Ito's blue and vermilion, darkened to 4.5:1 on white. */
const observedColour = '#00598f'
const selfColour = '#a84300'
const labelRoom = 104

interface Look {
  color: string
  symbol: string
  type: 'solid' | 'dashed'
}

const line = (index: number, name: string, sightings: readonly Sighting[], look: Look) => ({
  type: 'line',
  name,
  xAxisIndex: index,
  yAxisIndex: index,
  data: sightings.map(({ on, level }) => [on, level]),
  symbol: look.symbol,
  symbolSize: look.symbol === 'circle' ? 9 : 11,
  lineStyle: { color: look.color, width: 2.5, type: look.type },
  itemStyle: { color: look.color },
  step: 'end',
  clip: false,
  endLabel: {
    show: true,
    formatter: ({ value }: { value: [string, number] }) => `${name} ${value[1]}`,
    color: look.color,
    fontSize: 12,
    fontWeight: 600,
  },
  labelLayout: { moveOverlap: 'shiftY' },
})
