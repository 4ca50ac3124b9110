import type { GoalTemplate as OwnTemplate } from '@approdo/schemas'
import type { GoalTemplate } from './goal-template.ts'

/** A template as it is offered, and whether the municipality worded it. */
export interface OfferedTemplate extends GoalTemplate {
  isOwn: boolean
}

/** The app's templates and the municipality's, by dimension, its own first; without those put aside or replaced. */
export function offeredTemplates(
  ofApp: readonly GoalTemplate[],
  own: readonly OwnTemplate[],
): OfferedTemplate[] {
  const replaced = new Set(own.map(({ replaces }) => replaces))
  return [
    ...own.filter(({ archived }) => archived !== true).map(asTemplate),
    ...ofApp.filter(({ id }) => !replaced.has(id)).map((one) => ({ ...one, isOwn: false })),
  ].toSorted((a, b) => a.dimension.localeCompare(b.dimension))
}

const asTemplate = ({ _id, dimension, title, expectedResult = '', levels }: OwnTemplate): OfferedTemplate => {
  const [a = '', b = '', c = '', d = '', e = ''] = levels
  return { id: _id, dimension, title, expectedResult, levels: [a, b, c, d, e], isOwn: true }
}
