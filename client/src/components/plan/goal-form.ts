import {
  type AssessmentDimension,
  type GasStep,
  type Goal,
  type GoalLevel,
  gasLevels,
} from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** What a goal starts from: a need or strength of the assessment, or an ability of the profile. */
export interface GoalSource {
  /** Names the draft, so that each source has its own. */
  id: string
  title: string
  dimension?: AssessmentDimension | undefined
  ability?: string | undefined
}

/** The form of a goal, every field as text; `levels` has all five steps. */
export interface GoalForm {
  title: string
  words: string
  expectedResult: string
  dimension: AssessmentDimension | ''
  weight: number
  baseline: GasStep | ''
  baselineText: string
  levels: { level: GasStep; text: string }[]
  ability: string
  dueOn: string
}

export function goalForm(goal: Goal | undefined, source?: GoalSource): GoalForm {
  const textOf = (level: GasStep): string => goal?.levels.find((one) => one.level === level)?.text ?? ''
  return {
    title: goal?.title ?? source?.title.slice(0, 300) ?? '',
    words: goal?.words ?? '',
    expectedResult: goal?.expectedResult ?? '',
    dimension: goal?.dimension ?? source?.dimension ?? '',
    weight: goal?.weight ?? 1,
    baseline: goal?.baseline ?? '',
    baselineText: goal?.baselineText ?? '',
    levels: gasLevels.map((level) => ({ level, text: textOf(level) })),
    ability: goal?.ability ?? source?.ability ?? '',
    dueOn: goal?.dueOn ?? '',
  }
}

/** The fields of the goal that the form holds; what a worker has not filled is left out. */
export function goalFields(
  form: GoalForm,
): Pick<
  Goal,
  | 'title'
  | 'words'
  | 'expectedResult'
  | 'dimension'
  | 'weight'
  | 'baseline'
  | 'baselineText'
  | 'levels'
  | 'ability'
  | 'dueOn'
> {
  // A draft of before has no baseline.
  const { baseline = '', dimension, levels, weight, title, ...texts } = form
  const described: GoalLevel[] = levels.filter(({ text }) => text.trim() !== '')
  return {
    ...withoutBlanks(texts),
    ...(dimension !== '' && { dimension }),
    ...(baseline !== '' && { baseline }),
    title: title.trim(),
    weight,
    levels: described,
  }
}

/** The goal as the form leaves it: fields that were emptied go. */
export function changedGoal(goal: Goal, form: GoalForm): Goal {
  const {
    words: _w,
    expectedResult: _e,
    dimension: _d,
    baseline: _b,
    baselineText: _t,
    ability: _a,
    dueOn: _o,
    ...kept
  } = goal
  return { ...kept, ...goalFields(form) }
}
