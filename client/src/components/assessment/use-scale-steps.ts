import {
  type AssessmentScale,
  type SelfSufficiencyStep,
  selfSufficiencyLabels,
  selfSufficiencySteps,
  stepCount,
} from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { useLabel } from '../../i18n/use-label.ts'

/** The steps of an assessment as they are called: in the words of its own scale, or of the self-sufficiency matrix. */
export function useScaleSteps() {
  const { t } = useI18n()
  const label = useLabel()
  const nameOf = (step: number, scale: AssessmentScale | undefined): string =>
    scale ? (scale.steps[step - 1]?.text ?? '') : label(selfSufficiencyLabels, step as SelfSufficiencyStep)
  return {
    nameOf,
    stepsOf: (scale: AssessmentScale | undefined): { step: number; text: string }[] =>
      (scale?.steps ?? selfSufficiencySteps).map((_, at) => ({ step: at + 1, text: nameOf(at + 1, scale) })),
    /** A step with its number, the last one's and its name: “2/5 · Fatica”. */
    inFull: (step: number | undefined, scale: AssessmentScale | undefined): string =>
      step === undefined ? t('caseRecord.noScale') : `${step}/${stepCount(scale)} · ${nameOf(step, scale)}`,
  }
}
