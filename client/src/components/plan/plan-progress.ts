import { type Goal, gasTScore } from '@approdo/schemas'

/** The plan's T-score on a day, of the goals that had a step by then. */
export interface ProgressPoint {
  on: string
  tScore: number
}

/** How the plan has gone, from the first step that was set until now; each day on which a step was set is a point. */
export function planProgress(goals: readonly Pick<Goal, 'weight' | 'scores'>[]): ProgressPoint[] {
  const days = new Set(goals.flatMap(({ scores = [] }) => scores.map(({ on }) => on)))
  return [...days].toSorted().map((day) => ({
    on: day,
    tScore: gasTScore(
      goals.flatMap(({ weight, scores = [] }) => {
        const reached = scores.filter(({ on }) => on <= day).at(-1)
        return reached ? [{ weight, score: reached.score }] : []
      }),
    ),
  }))
}

/**
 * The plan's T-score as it was when the goals were agreed; undefined while one of them has no baseline, since a score over
 * other goals would say nothing about change.
 */
export function baselineTScore(goals: readonly Pick<Goal, 'weight' | 'baseline'>[]): number | undefined {
  const known = goals.flatMap(({ weight, baseline }) =>
    baseline === undefined ? [] : [{ weight, score: baseline }],
  )
  return known.length > 0 && known.length === goals.length ? gasTScore(known) : undefined
}

/** Where a T-score stands against 50, at which all goals come out as expected. */
export const standing = (tScore: number): 'above' | 'asExpected' | 'below' =>
  tScore >= 55 ? 'above' : tScore > 45 ? 'asExpected' : 'below'
