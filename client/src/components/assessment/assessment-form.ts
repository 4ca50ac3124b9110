import { type Assessment, assessmentDimensions, type DimensionAssessment } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of an assessment: all six dimensions, whether written on or not. */
export interface AssessmentForm {
  kind: Assessment['kind']
  on: string
  dimensions: DimensionAssessment[]
}

/** The form of a new assessment, beginning from what was seen last time; or of one that exists. */
export function assessmentForm(from: Assessment | undefined, on: string): AssessmentForm {
  return {
    kind: from?.kind ?? 'preliminary',
    on,
    dimensions: assessmentDimensions.map((id) => ({
      ...(from?.dimensions.find((one) => one.id === id) ?? { id }),
    })),
  }
}

const isWritten = ({ needs, strengths, scale, text }: DimensionAssessment): boolean =>
  scale !== undefined || [needs, strengths, text].some((one) => (one ?? '').trim() !== '')

/** The fields of the assessment; undefined when no dimension says anything yet or the day is missing. */
export function assessmentFields(
  form: AssessmentForm,
): Pick<Assessment, 'kind' | 'on' | 'dimensions'> | undefined {
  const dimensions = form.dimensions.filter(isWritten).map((one) => withoutBlanks(one))
  return form.on === '' || dimensions.length === 0 ? undefined : { kind: form.kind, on: form.on, dimensions }
}

/** How the scale of a dimension moved since last time; undefined when it is not known both times. */
export function movement(
  now: number | undefined,
  before: number | undefined,
): 'better' | 'worse' | 'same' | undefined {
  if (now === undefined || before === undefined) return undefined
  return now > before ? 'better' : now < before ? 'worse' : 'same'
}
