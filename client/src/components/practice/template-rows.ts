import {
  type AssessmentDimension,
  assessmentDimensions,
  type GoalTemplate as OwnTemplate,
} from '@approdo/schemas'
import type { GoalTemplate } from '../plan/goal-templates/goal-template.ts'

/** A line of the list: one of the app's that nothing replaces, or one of the municipality's with what it replaces. */
export type TemplateRow =
  | { id: string; ofApp: GoalTemplate; own?: undefined }
  | { id: string; own: OwnTemplate; ofApp: GoalTemplate | undefined }

/** All templates by dimension: the municipality's own by title, then the app's; those put aside are among them. */
export function templateRows(
  ofApp: readonly GoalTemplate[],
  own: readonly OwnTemplate[],
): { dimension: AssessmentDimension; rows: TemplateRow[] }[] {
  const replaced = new Set(own.map(({ replaces }) => replaces))
  const named = (id: string | undefined) => ofApp.find((one) => one.id === id)
  return assessmentDimensions.map((dimension) => ({
    dimension,
    rows: [
      ...own
        .filter((one) => one.dimension === dimension)
        .toSorted((a, b) => a.title.localeCompare(b.title))
        .map((one) => ({ id: one._id, own: one, ofApp: named(one.replaces) })),
      ...ofApp
        .filter((one) => one.dimension === dimension && !replaced.has(one.id))
        .map((one) => ({ id: one.id, ofApp: one })),
    ],
  }))
}
