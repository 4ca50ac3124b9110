import type { DocumentOf, DocumentType } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import { type CaseloadEntry, caseloadEntry } from './caseload-entry.ts'

const scopeLength = 'case:'.length + 26

/** Documents by the case that they live in. */
function byCase<Type extends DocumentType>(
  docs: readonly DocumentOf<Type>[],
): Map<string, DocumentOf<Type>[]> {
  const groups = new Map<string, DocumentOf<Type>[]>()
  for (const doc of docs) {
    const scope = doc._id.slice(0, scopeLength)
    const group = groups.get(scope)
    if (group) group.push(doc)
    else groups.set(scope, [doc])
  }
  return groups
}

/** The cases on this tablet with what is next in each. One pass over each type, however many the cases. */
export function useCaseload() {
  const records = useRecords()
  const plans = computed(() => byCase<'plan'>(records.ofType('plan')))
  const supervisions = computed(() => byCase<'supervision'>(records.ofType('supervision')))
  const reviews = computed(() => byCase<'review'>(records.ofType('review')))
  const visits = computed(() => byCase<'visit'>(records.ofType('visit')))
  const commitments = computed(() => byCase<'commitment'>(records.ofType('commitment')))
  const requests = computed(() => byCase<'data-request'>(records.ofType('data-request')))
  return computed((): CaseloadEntry[] =>
    records.ofType('case').map((record) =>
      caseloadEntry(record, {
        plans: plans.value.get(record._id) ?? [],
        supervisions: supervisions.value.get(record._id) ?? [],
        reviews: reviews.value.get(record._id) ?? [],
        visits: visits.value.get(record._id) ?? [],
        commitments: commitments.value.get(record._id) ?? [],
        requests: requests.value.get(record._id) ?? [],
      }),
    ),
  )
}
