import { currentPlan, type DocumentType, newestFirst, planState } from '@approdo/schemas'
import { computed } from 'vue'
import { today } from '../../i18n/day.ts'
import { useRecords } from '../../stores/records.ts'

/** The records of one case, as they are now. `scope` gives the case's id. */
export function useCaseFile(scope: () => string) {
  const records = useRecords()
  const list = <Type extends DocumentType>(type: Type) =>
    computed(() => newestFirst(records.inScope(scope(), type)))
  const record = computed(() => records.get<'case'>(scope()))
  const plans = list('plan')
  const supervisions = list('supervision')
  const plan = computed(() => currentPlan(plans.value))
  const ofPlan = <Part extends { plan: string }>(parts: readonly Part[]): Part[] =>
    parts.filter((part) => part.plan === plan.value?._id)
  const goals = computed(() =>
    ofPlan(records.inScope(scope(), 'goal'))
      .filter((goal) => goal.status !== 'dropped')
      .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a._id < b._id ? -1 : 1)),
  )
  const reviews = list('review')
  const facts = computed(() => ({
    supervisions: supervisions.value,
    reviews: reviews.value,
    today: today(),
  }))
  const profiles = list('skills-profile')
  return {
    record,
    plan,
    plans,
    supervisions,
    state: computed(() => plan.value && planState(plan.value, facts.value)),
    goals,
    supports: computed(() => ofPlan(records.inScope(scope(), 'support'))),
    commitments: computed(() =>
      ofPlan(records.inScope(scope(), 'commitment')).toSorted((a, b) =>
        (a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1,
      ),
    ),
    reviews,
    visits: list('visit'),
    notes: list('note'),
    requests: list('data-request'),
    meetings: list('team-meeting'),
    referrals: list('referral'),
    assessments: list('assessment'),
    profile: computed(() => profiles.value[0]),
  }
}
export type CaseFile = ReturnType<typeof useCaseFile>
