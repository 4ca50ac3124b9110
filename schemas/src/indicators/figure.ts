import Type, { type Static } from 'typebox'
import { indicatorIds } from './indicator-definition.ts'

/** Why there is no value: nothing to measure yet, or a number from outside that is not known. */
export const missingReasons = ['noData', 'noResidents', 'noSocialWorkers'] as const
export type MissingReason = (typeof missingReasons)[number]

/** A number (zero is one), a number that is hidden to protect persons, or none: three different marks. */
export const FigureValue = Type.Union([
  Type.Object({ kind: Type.Literal('number'), value: Type.Number() }),
  Type.Object({ kind: Type.Literal('suppressed') }),
  Type.Object({ kind: Type.Literal('missing'), why: Type.Enum(missingReasons) }),
])
export type FigureValue = Static<typeof FigureValue>

/** One part of a figure. `key` has a code for each dimension of the definition's breakdown. */
export const FigureCell = Type.Object({
  key: Type.Array(Type.String()),
  value: FigureValue,
  /** For a rate, what was counted. */
  numerator: Type.Optional(FigureValue),
})
export type FigureCell = Static<typeof FigureCell>

/** Where the number of residents comes from. */
export const residentsSources = ['census2011'] as const
export type ResidentsSource = (typeof residentsSources)[number]

/** A figure of one municipality, or of one worker's own cases, by the definition of that version. */
export const IndicatorFigure = Type.Object({
  indicator: Type.Enum(indicatorIds),
  version: Type.Integer(),
  value: FigureValue,
  numerator: Type.Optional(FigureValue),
  denominator: Type.Optional(FigureValue),
  residentsSource: Type.Optional(Type.Enum(residentsSources)),
  cells: Type.Optional(Type.Array(FigureCell)),
})
export type IndicatorFigure = Static<typeof IndicatorFigure>
