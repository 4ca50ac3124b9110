import Type, { type Static } from 'typebox'

export const indicatorIds = [
  'openCases',
  'casesWithPlan',
  'daysToPlan',
  'reviewedInTime',
  'goalsByStep',
  'goalAttainment',
  'plansWithDirection',
  'supportsByOutcome',
  'servicesPerResidents',
  'servicesByLanguage',
  'servicesVerified',
  'residentsPerWorker',
  'trainingVisits',
  'competencesReached',
] as const
export type IndicatorId = (typeof indicatorIds)[number]

/** What the cells of a figure are told apart by; the parts of a cell's key come in this order. */
export const breakdownDimensions = ['gasStep', 'serviceArea', 'supportOutcome', 'language', 'month'] as const
export type BreakdownDimension = (typeof breakdownDimensions)[number]

export const indicatorUnits = [
  'cases',
  'days',
  'goals',
  'supports',
  'visits',
  'competences',
  'percent',
  'tScore',
  'per10000Residents',
  'residentsPerWorker',
] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

const Text = Type.Object({ it: Type.String(), en: Type.String() })

/** What a figure means. The version rises whenever the same documents would give another figure. */
export const IndicatorDefinition = Type.Object({
  id: Type.Enum(indicatorIds),
  version: Type.Integer({ minimum: 1 }),
  title: Text,
  description: Text,
  unit: Type.Enum(indicatorUnits),
  /**
   * `share`: the value is numerator over denominator, 0 to 1. `median` and `mean`: the numerator says how many
   * were measured, the denominator how many there are. `rate`: numerator by denominator in the unit.
   */
  kind: Type.Enum(['count', 'share', 'median', 'mean', 'rate']),
  breakdown: Type.Array(Type.Enum(breakdownDimensions)),
  /** Whether it counts what belongs to persons in charge, so that small counts are hidden. */
  personal: Type.Boolean(),
  /** A value set by law or standard to read the figure against. */
  reference: Type.Optional(Type.Object({ value: Type.Number(), source: Text })),
})
export type IndicatorDefinition = Static<typeof IndicatorDefinition>
