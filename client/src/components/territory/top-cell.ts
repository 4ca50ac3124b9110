import type { FigureCell, IndicatorFigure } from '@approdo/schemas'

/** The number of a cell; undefined when it is hidden or missing. */
export const cellNumber = ({ value }: FigureCell): number | undefined =>
  value.kind === 'number' ? value.value : undefined

/**
 * The cell with the greatest number; undefined when none has one above zero, when two have it, and when
 * cells are hidden: one of those may be greater.
 */
export function topCell({ cells = [] }: IndicatorFigure): FigureCell | undefined {
  if (cells.some(({ value }) => value.kind === 'suppressed')) return undefined
  const [top, second] = cells
    .filter((cell) => (cellNumber(cell) ?? 0) > 0)
    .sort((a, b) => (cellNumber(b) ?? 0) - (cellNumber(a) ?? 0))
  return top && second && cellNumber(top) === cellNumber(second) ? undefined : top
}
