import type { AssessmentDimension, GoalTemplate as OwnTemplate } from '@approdo/schemas'
import type { GoalTemplate } from '../plan/goal-templates/goal-template.ts'

/** The form of a goal template, every field as text; the levels from much less to much more than expected. */
export interface TemplateForm {
  dimension: AssessmentDimension | ''
  title: string
  expectedResult: string
  levels: string[]
}

export const templateForm = (from: OwnTemplate | GoalTemplate | undefined): TemplateForm => ({
  dimension: from?.dimension ?? '',
  title: from?.title ?? '',
  expectedResult: from?.expectedResult ?? '',
  levels: from ? [...from.levels] : ['', '', '', '', ''],
})

/** The fields that are still empty, `level0` to `level4` for the levels. */
export const templateGaps = ({ dimension, title, expectedResult, levels }: TemplateForm): Set<string> =>
  new Set(
    Object.entries({
      dimension,
      title,
      expectedResult,
      ...Object.fromEntries(levels.map((text, at) => [`level${at}`, text])),
    })
      .filter(([, text]) => text.trim() === '')
      .map(([field]) => field),
  )

/** The fields of a template without gaps; undefined while something is missing. */
export function templateFields(
  form: TemplateForm,
): Pick<OwnTemplate, 'dimension' | 'title' | 'expectedResult' | 'levels'> | undefined {
  const { dimension, title, expectedResult, levels } = form
  if (dimension === '' || templateGaps(form).size > 0) return undefined
  return {
    dimension,
    title: title.trim(),
    expectedResult: expectedResult.trim(),
    levels: levels.map((text) => text.trim()),
  }
}
