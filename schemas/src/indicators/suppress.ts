import type { FigureValue, IndicatorFigure } from './figure.ts'
import { suppressed } from './figure-values.ts'
import { hiddenCells } from './hidden-cells.ts'
import type { IndicatorDefinition } from './indicator-definition.ts'
import { indicatorDefinition } from './indicator-definitions.ts'

/**
 * The figures as they may be published: in those about persons in charge, counts from 1 to `minCount` − 1 are
 * hidden (`minCount` is never below 3), and with them whatever gives them away: the part whose rest is as
 * small, a share of a hidden part or whole, a median or mean of too few, and cells that a shown total and the
 * other cells would tell. Zero is no small count and stays. Figures about services and staff pass unchanged.
 */
export function suppress(figures: readonly IndicatorFigure[], minCount = 5): IndicatorFigure[] {
  const least = Math.max(3, minCount)
  return figures.map((figure) => {
    const definition = indicatorDefinition(figure.indicator)
    return definition.personal ? withoutSmallCounts(figure, definition, least) : figure
  })
}

function withoutSmallCounts(
  figure: IndicatorFigure,
  { kind }: IndicatorDefinition,
  least: number,
): IndicatorFigure {
  const { value, numerator, denominator, cells, ...rest } = figure
  const whole = countOf(denominator)
  const part = countOf(numerator)
  const smallWhole = isSmall(whole, least)
  const smallPart = smallWhole || isSmall(part, least) || isSmall(difference(whole, part), least)
  const hideValue = {
    count: isSmall(countOf(value), least),
    share: smallPart,
    median: isSmall(part, least),
    mean: isSmall(part, least),
    rate: smallPart,
  }[kind]
  const breakdown =
    cells &&
    hiddenCells(
      cells.map((cell) => countOf(cell.value) ?? 0),
      least,
    )
  return {
    ...rest,
    value: hide(value, hideValue || breakdown?.total === true),
    ...(numerator && { numerator: hide(numerator, smallPart) }),
    ...(denominator && { denominator: hide(denominator, smallWhole) }),
    ...(cells && {
      cells: cells.map((cell, at) => ({
        ...cell,
        value: hide(cell.value, breakdown?.cells.has(at) === true),
      })),
    }),
  }
}

const countOf = (value: FigureValue | undefined): number | undefined =>
  value?.kind === 'number' ? value.value : undefined

const difference = (whole: number | undefined, part: number | undefined): number | undefined =>
  whole === undefined || part === undefined ? undefined : whole - part

const isSmall = (count: number | undefined, least: number): boolean =>
  count !== undefined && count > 0 && count < least

/** A missing value stays missing: that there is nothing tells nothing. */
const hide = (value: FigureValue, when: boolean): FigureValue =>
  when && value.kind === 'number' ? suppressed : value
