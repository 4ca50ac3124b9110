import { competenceReached } from '../vocabularies/competence-grid.ts'
import type { Computed } from './figure-context.ts'
import { known } from './figure-values.ts'
import type { RowIndex } from './row-index.ts'

/** Visits of trainers by month, and competences that the latest observation shows as reached. */
export function trainingFigures(rows: RowIndex): Computed[] {
  const latest = latestObservations(rows)
  const reached = latest.filter((level) => level >= competenceReached).length
  return [
    {
      indicator: 'trainingVisits',
      value: known(rows.sum('trainingVisit')),
      cells: rows
        .family('trainingVisit')
        .map(({ key: [month], values: [visits = 0] }) => ({ key: [String(month)], value: known(visits) }))
        .sort((left, right) => ((left.key[0] ?? '') < (right.key[0] ?? '') ? -1 : 1)),
    },
    {
      indicator: 'competencesReached',
      value: known(reached),
      numerator: known(reached),
      denominator: known(latest.length),
    },
  ]
}

/** The latest step of each competence of each path: by day, then by when it was written, then the higher. */
function latestObservations(rows: RowIndex): number[] {
  const latest = new Map<string, { at: string; level: number }>()
  for (const { key } of rows.family('observation')) {
    const [path, competence, on, written, level] = key
    const one = { at: `${on} ${written}`, level: Number(level) }
    const before = latest.get(`${path} ${competence}`)
    if (before === undefined || one.at > before.at || (one.at === before.at && one.level > before.level)) {
      latest.set(`${path} ${competence}`, one)
    }
  }
  return [...latest.values()].map(({ level }) => level)
}
