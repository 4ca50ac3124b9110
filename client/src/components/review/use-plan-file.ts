import { scopeOfId } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import type { PlanFile } from './plan-file.ts'

/** The plan of an id with all that belongs to it, as it is on the tablet; undefined when it is not there. */
export function usePlanFile(id: () => string) {
  const records = useRecords()
  return computed((): PlanFile | undefined => {
    const scope = scopeOfId(id()) ?? ''
    const record = records.get<'case'>(scope)
    const plan = records.get<'plan'>(id())
    if (record === undefined || plan === undefined) return undefined
    const ofPlan = <Doc extends { plan: string }>(docs: readonly Doc[]) =>
      docs.filter((one) => one.plan === plan._id)
    return {
      record,
      plan,
      assessment: records
        .inScope(scope, 'assessment')
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .at(-1),
      profile: records.inScope(scope, 'skills-profile')[0],
      goals: ofPlan(records.inScope(scope, 'goal'))
        .filter((goal) => goal.status !== 'dropped')
        .sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
      supports: ofPlan(records.inScope(scope, 'support')),
      commitments: ofPlan(records.inScope(scope, 'commitment')),
      supervisions: ofPlan(records.inScope(scope, 'supervision')),
    }
  })
}
