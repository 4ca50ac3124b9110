import {
  type Assessment,
  type AssessmentOutcome,
  type AssessmentScale,
  assessmentDimensions,
  type DimensionAssessment,
  sameScale,
  scalePosition,
} from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of an assessment: all six dimensions, whether written on or not. */
export interface AssessmentForm {
  kind: Assessment['kind']
  on: string
  dimensions: DimensionAssessment[]
  outcome: AssessmentOutcome | ''
  /** The municipality's own steps, if it has any. */
  usedScale?: AssessmentScale | undefined
}

/** What a dimension says in words, in the order in which it is asked; the first ones of everybody. */
export const everybodysParts = ['strengths', 'needs'] as const
export const furtherParts = ['resources', 'supports', 'vulnerabilities'] as const

/** The form of an assessment that exists. */
export const editedForm = (edited: Assessment): AssessmentForm => formOf(edited, edited.on, edited.usedScale)

/**
 * The form of a new assessment on a scale. It begins from what was seen last time, but for who saw it, and for steps
 * that do not mean the same any more.
 */
export function newForm(
  before: Assessment | undefined,
  on: string,
  scale: AssessmentScale | undefined,
): AssessmentForm {
  const form = formOf(before, on, scale)
  const keeps = sameScale(before?.usedScale, scale)
  return {
    ...form,
    dimensions: form.dimensions.map(({ authors: _authors, scale: step, ...seen }) => ({
      ...seen,
      ...(keeps && step !== undefined && { scale: step }),
    })),
  }
}

function formOf(
  from: Assessment | undefined,
  on: string,
  usedScale: AssessmentScale | undefined,
): AssessmentForm {
  return {
    usedScale,
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
): Pick<Assessment, 'kind' | 'on' | 'dimensions' | 'outcome' | 'usedScale'> | undefined {
  const dimensions = form.dimensions.filter(isWritten).map(({ authors = [], ...one }) => ({
    ...withoutBlanks(one),
    ...(authors.length > 0 && { authors }),
  }))
  if (form.on === '' || dimensions.length === 0) return undefined
  const outcome = form.kind === 'preliminary' ? form.outcome : ''
  const { kind, on, usedScale } = form
  return { kind, on, dimensions, ...(outcome && { outcome }), ...(usedScale && { usedScale }) }
}

/** A dimension as it was seen, with the scale that was used. */
export interface SeenOn {
  dimension: DimensionAssessment | undefined
  scale: AssessmentScale | undefined
}

/** How a dimension moved since last time, by where its steps lie on their scales; undefined when it is not known both times. */
export function movement(now: SeenOn, before: SeenOn): 'better' | 'worse' | 'same' | undefined {
  const [after, earlier] = [now, before].map(({ dimension, scale }) =>
    dimension?.scale === undefined ? undefined : scalePosition(dimension.scale, scale),
  )
  if (after === undefined || earlier === undefined) return undefined
  return after > earlier ? 'better' : after < earlier ? 'worse' : 'same'
}
