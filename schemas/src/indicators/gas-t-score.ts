/**
 * Goal attainment T-score of a plan (Kiresuk & Sherman 1968):
 * T = 50 + 10·Σwx / √((1−ρ)Σw² + ρ(Σw)²), 50 when all goals come out as expected.
 * Throws RangeError without goals, for a weight that is no positive number, for a score that is no step from
 * −2 to 2, and for a ρ outside 0…1. Only weights in proportion to each other matter.
 */
export function gasTScore(goals: readonly { weight: number; score: number }[], rho = 0.3): number {
  if (goals.length === 0) throw new RangeError('A T-score needs at least one goal')
  let [weights, squares, attained] = [0, 0, 0]
  for (const { weight, score } of goals) {
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError('A weight is above 0')
    if (!Number.isInteger(score) || Math.abs(score) > 2) throw new RangeError('A score runs from -2 to 2')
    weights += weight
    squares += weight * weight
    attained += weight * score
  }
  return gasTScoreOfSums(weights, squares, attained, rho)
}

/** The same from Σw, Σw² and Σwx, as views keep them. Σw must be above 0. */
export function gasTScoreOfSums(weights: number, squares: number, attained: number, rho = 0.3): number {
  if (!(rho >= 0 && rho <= 1)) throw new RangeError('Rho runs from 0 to 1')
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * weights * weights)
}
