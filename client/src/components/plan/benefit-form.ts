import type { BenefitKind, Plan, PlanBenefit } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of a plan's benefit, every field as text; without a kind there is no benefit. */
export type BenefitForm = Record<Exclude<keyof PlanBenefit, 'kind'>, string> & { kind: BenefitKind | '' }

export const benefitForm = ({ benefit }: Plan): BenefitForm => ({
  kind: benefit?.kind ?? '',
  name: benefit?.name ?? '',
  application: benefit?.application ?? '',
  siislCode: benefit?.siislCode ?? '',
  digitalPactOn: benefit?.digitalPactOn ?? '',
  firstMeetingOn: benefit?.firstMeetingOn ?? '',
})

/** The key of what is wrong, by field: days that cannot have been yet, and a first meeting before its digital pact. */
export function benefitProblems(
  form: BenefitForm,
  today: string,
): Partial<Record<keyof BenefitForm, string>> {
  const isAhead = (day: string): boolean => day > today
  const isBeforePact = form.firstMeetingOn !== '' && form.firstMeetingOn < form.digitalPactOn
  return {
    ...(isAhead(form.digitalPactOn) && { digitalPactOn: 'plan.dayNotAhead' }),
    ...(isBeforePact && { firstMeetingOn: 'plan.meetingBeforePact' }),
    ...(isAhead(form.firstMeetingOn) && { firstMeetingOn: 'plan.dayNotAhead' }),
  }
}

/** The plan as the form leaves it; what no longer applies to the kind goes with it. */
export function withBenefit({ benefit: _before, ...plan }: Plan, form: BenefitForm): Plan {
  const { kind, siislCode, digitalPactOn, ...others } = form
  if (kind === '') return plan
  return {
    ...plan,
    benefit: withoutBlanks({ kind, ...others, ...(usesSiisl(kind) && { siislCode, digitalPactOn }) }),
  }
}

/** Whether the ministry's platform knows the households with this benefit. */
export const usesSiisl = (kind: BenefitKind | ''): boolean => kind === 'adi' || kind === 'sfl'
