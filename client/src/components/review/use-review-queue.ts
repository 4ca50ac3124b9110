import { scopeOfId } from '@approdo/schemas'
import { computed } from 'vue'
import { personName } from '../people/person-name.ts'
import { useListed } from '../people/use-listed.ts'
import { ulidOf } from '../services/ulid-of.ts'
import { awaitingReview } from './awaiting-review.ts'
import { answering } from './caseload.ts'

/** One plan of the queue, ready to be shown. */
export interface QueuedPlan {
  id: string
  to: string
  person: string
  worker: string
  proposedAt: string
}

/** The plans of the municipality that wait for a decision, the longest waiting first. */
export function useReviewQueue() {
  const { cases, plans, supervisions } = useListed()
  const byScope = computed(() => new Map(cases.value.map((record) => [record._id, record])))
  return computed(() =>
    awaitingReview(plans.value, supervisions.value).flatMap((plan): QueuedPlan[] => {
      const record = byScope.value.get(scopeOfId(plan._id) ?? '')
      if (record === undefined) return []
      return [
        {
          id: plan._id,
          to: `/review/${ulidOf(record._id)}/${ulidOf(plan._id)}`,
          person: personName(record.person),
          worker: answering(record).name,
          proposedAt: plan.proposedAt ?? '',
        },
      ]
    }),
  )
}
