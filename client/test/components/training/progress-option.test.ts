import { describe, expect, it } from 'vitest'
import { competenceStandings } from '../../../src/components/training/competence-standing.ts'
import { progressHeight, progressOption } from '../../../src/components/training/progress-option.ts'
import { observation } from './sample-training.ts'

const words = { competence: () => 'x', observed: 'Osservato', self: 'Io', day: (day: string) => day }
const standings = competenceStandings(
  [
    observation({ on: '2026-10-01', level: 3 }),
    observation({ on: '2026-09-01', level: 1 }),
    observation({ competence: 'goals', level: 2 }),
  ],
  [],
)
const seen = standings.filter(({ observed }) => observed.length > 0)

interface Line {
  name: string
  data: [string, number][]
  xAxisIndex: number
}

describe('progressOption', () => {
  it('draws what trainers saw of a competence in the order of days', () => {
    const [first] = progressOption(seen, 800, words).series as Line[]
    expect(first).toMatchObject({ name: 'Osservato', xAxisIndex: 0 })
    expect(first?.data).toEqual([
      ['2026-09-01', 1],
      ['2026-10-01', 3],
    ])
  })

  it('gives each competence its own picture, observation and self-assessment beside each other', () => {
    const option = progressOption(seen, 800, words)
    expect(option.grid).toHaveLength(2)
    expect((option.series as Line[]).map(({ name, xAxisIndex }) => `${name} ${xAxisIndex}`)).toEqual([
      'Osservato 0',
      'Io 0',
      'Osservato 1',
      'Io 1',
    ])
  })

  it('needs more height on a narrow screen', () => {
    expect(progressHeight(standings, 360)).toBeGreaterThan(progressHeight(standings, 1000))
  })
})
