import type { CaseWeights } from '@approdo/schemas'

/** The points in the order in which they are explained; what a limit belongs to comes before it. */
export const weightNames = [
  'hardDimension',
  'mostOfHardDimensions',
  'minor',
  'mostOfMinors',
  'largeHousehold',
  'mediation',
  'firstMonths',
  'permitEnds',
  'reviewLate',
] as const satisfies (keyof CaseWeights)[]

/** The points as they are typed, with the comma or the point of the language. */
export type WeightForm = Record<keyof CaseWeights, string>

export const weightForm = (weights: CaseWeights, format: (points: number) => string): WeightForm =>
  Object.fromEntries(weightNames.map((name) => [name, format(weights[name])])) as WeightForm

/** The number that was typed, with a comma or a point; undefined when it is none from 0 to 10. */
export function pointsOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  const points = /^\d{1,2}(\.\d{1,3})?$/.test(plain) ? Number(plain) : Number.NaN
  return points <= 10 ? points : undefined
}

/** Undefined while one of them is no such number. */
export function weightsOf(form: WeightForm): CaseWeights | undefined {
  const points = weightNames.map((name) => [name, pointsOf(form[name])] as const)
  return points.every(([, one]) => one !== undefined)
    ? (Object.fromEntries(points) as CaseWeights)
    : undefined
}
