import type { Computed, FigureContext } from './figure-context.ts'
import { known, missing, rounded, share } from './figure-values.ts'
import { median } from './median.ts'
import type { RowIndex } from './row-index.ts'

/** Open cases, those with a signed plan, the time that it took, and reviews in time. */
export function caseFigures(rows: RowIndex, { today }: FigureContext): Computed[] {
  const open = rows.family('open').length
  const days = daysToFirstPlan(rows)
  const reviews = reviewsDue(rows, today)
  return [
    { indicator: 'openCases', value: known(open) },
    {
      indicator: 'casesWithPlan',
      value: share(days.length, open),
      numerator: known(days.length),
      denominator: known(open),
    },
    {
      indicator: 'daysToPlan',
      value: days.length > 0 ? rounded(median(days)) : missing('noData'),
      numerator: known(days.length),
      denominator: known(open),
    },
    {
      indicator: 'reviewedInTime',
      value: share(reviews.inTime, reviews.due),
      numerator: known(reviews.inTime),
      denominator: known(reviews.due),
    },
  ]
}

/** For each open case with a plan in force, the days until its first plan was signed. */
function daysToFirstPlan(rows: RowIndex): number[] {
  const inForce = new Set<unknown>()
  const first = new Map<unknown, number>()
  for (const { key } of rows.family('signed')) {
    const [scope, days, status] = key
    if (status === 'signed') inForce.add(scope)
    first.set(scope, Math.min(first.get(scope) ?? Number.POSITIVE_INFINITY, Number(days)))
  }
  return rows
    .family('open')
    .filter(({ key: [scope] }) => inForce.has(scope))
    .map(({ key: [scope] }) => first.get(scope) ?? 0)
}

/** Counts each due day of a plan once, so that a plan that still names the day of a review held is not late. */
function reviewsDue(rows: RowIndex, today: string): { due: number; inTime: number } {
  const due = rows.family('review').filter(({ key, values: [, early = 0, late = 0] }) => {
    const day = String(key[1])
    return early + late > 0 || day < today
  })
  return { due: due.length, inTime: due.filter(({ values: [, early = 0] }) => early > 0).length }
}
