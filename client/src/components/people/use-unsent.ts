import type { DocumentType } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'

const types: readonly DocumentType[] = [
  'assessment',
  'skills-profile',
  'plan',
  'goal',
  'support',
  'commitment',
  'review',
  'visit',
  'note',
  'supervision',
  'data-request',
  'team-meeting',
  'meeting-sign-off',
  'referral',
]

/** How many records of a case wait on this tablet, were refused, or need a decision. */
export function useUnsent(scope: () => string) {
  const records = useRecords()
  return computed(() => {
    const counts = { local: 0, refused: 0, conflict: 0 }
    const ids = [scope(), ...types.flatMap((type) => records.inScope(scope(), type).map(({ _id }) => _id))]
    for (const id of ids) {
      const { state } = records.state(id)
      if (state !== 'received') counts[state]++
    }
    return counts
  })
}
