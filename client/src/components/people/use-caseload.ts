import { computed } from 'vue'
import { useKeptCases } from '../../stores/kept-cases.ts'
import { type CaseloadEntry, caseloadEntry } from './caseload-entry.ts'
import { useListed } from './use-listed.ts'

const scopeLength = 'case:'.length + 26

/** Documents by the case that they live in. */
function byCase<Doc extends { _id: string }>(docs: readonly Doc[]): Map<string, Doc[]> {
  const groups = new Map<string, Doc[]>()
  for (const doc of docs) {
    const scope = doc._id.slice(0, scopeLength)
    const group = groups.get(scope)
    if (group) group.push(doc)
    else groups.set(scope, [doc])
  }
  return groups
}

/** The cases that the person follows or oversees, with what is next in each. One pass over each type, however many the cases. */
export function useCaseload() {
  const listed = useListed()
  const keptCases = useKeptCases()
  const plans = computed(() => byCase(listed.plans.value))
  const supervisions = computed(() => byCase(listed.supervisions.value))
  const reviews = computed(() => byCase(listed.reviews.value))
  const visits = computed(() => byCase(listed.visits.value))
  const commitments = computed(() => byCase(listed.commitments.value))
  const requests = computed(() => byCase(listed.requests.value))
  const absent = computed(() => new Set(keptCases.absent.map(({ record }) => record._id)))
  return computed((): CaseloadEntry[] =>
    listed.cases.value.map((record) =>
      caseloadEntry(record, {
        plans: plans.value.get(record._id) ?? [],
        supervisions: supervisions.value.get(record._id) ?? [],
        reviews: reviews.value.get(record._id) ?? [],
        visits: visits.value.get(record._id) ?? [],
        commitments: commitments.value.get(record._id) ?? [],
        requests: requests.value.get(record._id) ?? [],
        isAbsent: absent.value.has(record._id),
      }),
    ),
  )
}
