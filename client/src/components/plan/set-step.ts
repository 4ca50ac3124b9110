import { type GasStep, type Goal, newUlid } from '@approdo/schemas'

/** The goal with the step that it stands at on a day; a second thought on the same day replaces the first. */
export function setStep(goal: Goal, score: GasStep, on: string): Goal {
  const earlier = (goal.scores ?? []).filter((one) => one.on !== on)
  const scores = [...earlier, { id: newUlid(), on, score }].toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return { ...goal, scores, score: scores.at(-1)?.score ?? score }
}
