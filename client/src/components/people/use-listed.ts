import type { CaseSummary, DocumentOf, DocumentType } from '@approdo/schemas'
import { type ComputedRef, computed } from 'vue'
import { useKeptCases } from '../../stores/kept-cases.ts'
import { useRecords } from '../../stores/records.ts'

/** What lists are made of: the documents of the cases on this tablet, and of the others what their summaries hold. */
export function useListed() {
  const records = useRecords()
  const keptCases = useKeptCases()

  function both<Type extends DocumentType, Part>(
    type: Type,
    partsOf: (summary: CaseSummary) => readonly Part[],
  ): ComputedRef<readonly (DocumentOf<Type> | Part)[]> {
    return computed(() => {
      const whole = records.ofType(type)
      return keptCases.absent.length === 0 ? whole : [...whole, ...keptCases.absent.flatMap(partsOf)]
    })
  }

  return {
    cases: both('case', ({ record }) => [record]),
    plans: both('plan', ({ plans }) => plans),
    supervisions: both('supervision', ({ supervisions }) => supervisions),
    reviews: both('review', ({ reviews }) => reviews),
    visits: both('visit', ({ visits }) => visits),
    commitments: both('commitment', ({ commitments }) => commitments),
    requests: both('data-request', ({ requests }) => requests),
    assessments: both('assessment', ({ assessments }) => assessments),
  }
}
