import { caseFigures } from './case-figures.ts'
import type { Contribution } from './contribution.ts'
import type { IndicatorFigure } from './figure.ts'
import type { FigureContext } from './figure-context.ts'
import { goalFigures } from './goal-figures.ts'
import { indicatorDefinitions } from './indicator-definitions.ts'
import { indexRows } from './row-index.ts'
import { serviceFigures } from './service-figures.ts'
import { trainingFigures } from './training-figures.ts'

/**
 * The figures that sums of contributions amount to, one for each definition and in the definitions' order:
 * of a municipality from the rows of its view, or of a worker's own cases from `sumContributions` over the
 * documents on the tablet. Nothing is hidden yet: see `suppress`.
 */
export function indicatorFigures(rows: Iterable<Contribution>, context: FigureContext): IndicatorFigure[] {
  const index = indexRows(rows)
  const computed = [
    ...caseFigures(index, context),
    ...goalFigures(index),
    ...serviceFigures(index, context),
    ...trainingFigures(index),
  ]
  return indicatorDefinitions.flatMap(({ id, version }) =>
    computed.filter((figure) => figure.indicator === id).map((figure) => ({ ...figure, version })),
  )
}
