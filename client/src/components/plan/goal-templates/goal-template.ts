import { type AssessmentDimension, gasLevels } from '@approdo/schemas'
import type { GoalForm } from '../goal-form.ts'

/** A goal to start from, by area of life. It speaks of anybody; the person's own words take its place. */
export interface GoalTemplate {
  id: string
  dimension: AssessmentDimension
  title: string
  expectedResult: string
  /** From much less to much more than expected. */
  levels: readonly [string, string, string, string, string]
}

/** The form with the template's words wherever nobody has written: where it is empty, or still says what `earlier` put there. */
export function withTemplate(form: GoalForm, template: GoalTemplate, earlier?: GoalTemplate): GoalForm {
  const own = (now: string, before: string | undefined, next: string): string =>
    now.trim() === '' || now === before ? next : now
  return {
    ...form,
    title: own(form.title, earlier?.title, template.title),
    expectedResult: own(form.expectedResult, earlier?.expectedResult, template.expectedResult),
    dimension:
      form.dimension === '' || form.dimension === earlier?.dimension ? template.dimension : form.dimension,
    levels: gasLevels.map((level, at) => {
      const now = form.levels.find((one) => one.level === level)?.text ?? ''
      return { level, text: own(now, earlier?.levels[at], template.levels[at] ?? '') }
    }),
  }
}

const files = import.meta.glob<readonly GoalTemplate[]>('./{it,en}.ts', { import: 'goalTemplates' })

/** The templates in a language, in the order of the dimensions. */
export const loadGoalTemplates = async (language: 'it' | 'en'): Promise<readonly GoalTemplate[]> =>
  (await files[`./${language}.ts`]?.()) ?? []
