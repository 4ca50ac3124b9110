import { gasLevels } from '../vocabularies/gas-levels.ts'
import { serviceAreas } from '../vocabularies/service-areas.ts'
import { supportOutcomes } from '../vocabularies/support-outcomes.ts'
import type { Computed } from './figure-context.ts'
import { known, missing, rounded, share } from './figure-values.ts'
import { gasTScoreOfSums } from './gas-t-score.ts'
import type { RowIndex } from './row-index.ts'

/** Goals and their attainment, plans that meet a development direction, and supports. */
export function goalFigures(rows: RowIndex): Computed[] {
  const [plans = 0, linked = 0] = rows.family('linked')[0]?.values ?? []
  return [
    {
      indicator: 'goalsByStep',
      value: known(rows.sum('step')),
      cells: gasLevels.map((level) => ({
        key: [String(level)],
        value: known(rows.sum('step', ([step]) => step === level)),
      })),
    },
    goalAttainment(rows),
    {
      indicator: 'plansWithDirection',
      value: share(linked, plans),
      numerator: known(linked),
      denominator: known(plans),
    },
    {
      indicator: 'supportsByOutcome',
      value: known(rows.sum('support')),
      cells: serviceAreas.flatMap((area) =>
        supportOutcomes.map((outcome) => ({
          key: [area, outcome],
          value: known(rows.sum('support', (key) => key[0] === area && key[1] === outcome)),
        })),
      ),
    },
  ]
}

function goalAttainment(rows: RowIndex): Computed {
  const plans = rows.family('goal')
  const scores = plans.flatMap(({ values: [, weights = 0, squares = 0, attained = 0] }) =>
    weights > 0 ? [gasTScoreOfSums(weights, squares, attained)] : [],
  )
  const total = scores.reduce((sum, score) => sum + score, 0)
  return {
    indicator: 'goalAttainment',
    value: scores.length > 0 ? rounded(total / scores.length) : missing('noData'),
    numerator: known(scores.length),
    denominator: known(plans.length),
  }
}
