import {
  type Assessment,
  type AssessmentOutcome,
  assessmentDimensions,
  type DimensionAssessment,
} from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of an assessment: all six dimensions, whether written on or not. */
export interface AssessmentForm {
  kind: Assessment['kind']
  on: string
  dimensions: DimensionAssessment[]
  outcome: AssessmentOutcome | ''
}

/** What a dimension says in words, in the order in which it is asked; the first ones of everybody. */
export const everybodysParts = ['strengths', 'needs'] as const
export const furtherParts = ['resources', 'supports', 'vulnerabilities'] as const

/** The form of a new assessment, beginning from what was seen last time; or of one that exists. */
export function assessmentForm(from: Assessment | undefined, on: string): AssessmentForm {
  return {
    kind: from?.kind ?? 'preliminary',
    on,
    outcome: from?.outcome ?? '',
    dimensions: assessmentDimensions.map((id) => ({
      ...(from?.dimensions.find((one) => one.id === id) ?? { id }),
    })),
  }
}

const isWritten = (one: DimensionAssessment): boolean =>
  one.scale !== undefined ||
  ([...everybodysParts, ...furtherParts, 'text'] as const).some((part) => (one[part] ?? '').trim() !== '')

/** The fields of the assessment; undefined when no dimension says anything yet or the day is missing. */
export function assessmentFields(
  form: AssessmentForm,
): Pick<Assessment, 'kind' | 'on' | 'dimensions' | 'outcome'> | undefined {
  const dimensions = form.dimensions.filter(isWritten).map((one) => withoutBlanks(one))
  if (form.on === '' || dimensions.length === 0) return undefined
  const outcome = form.kind === 'preliminary' ? form.outcome : ''
  return { kind: form.kind, on: form.on, dimensions, ...(outcome && { outcome }) }
}

/** How the scale of a dimension moved since last time; undefined when it is not known both times. */
export function movement(
  now: number | undefined,
  before: number | undefined,
): 'better' | 'worse' | 'same' | undefined {
  if (now === undefined || before === undefined) return undefined
  return now > before ? 'better' : now < before ? 'worse' : 'same'
}
