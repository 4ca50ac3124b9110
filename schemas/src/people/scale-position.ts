import type { AssessmentScale } from '../documents/case/assessment-scale.ts'
import { selfSufficiencySteps } from '../vocabularies/self-sufficiency.ts'

/** How many steps a scale has; without one of its own, those of the self-sufficiency matrix. */
export const stepCount = (scale: { steps: readonly unknown[] } | undefined): number =>
  scale?.steps.length ?? selfSufficiencySteps.length

/** Where a step (from 1) lies on its scale: from 0, the first, to 1, the last. By it steps of different scales are compared. */
export const scalePosition = (step: number, scale: Parameters<typeof stepCount>[0]): number =>
  (step - 1) / (stepCount(scale) - 1)

/** Whether two assessments were made with steps that mean the same. */
export const sameScale = (one: AssessmentScale | undefined, other: AssessmentScale | undefined): boolean =>
  stepCount(one) === stepCount(other) &&
  (one?.steps ?? []).every(({ text }, at) => text === other?.steps[at]?.text) &&
  (one === undefined) === (other === undefined)
