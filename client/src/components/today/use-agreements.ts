import { newest } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'

/** What the trainee and the trainer agreed at the last visit and is not done yet. */
export function useAgreements() {
  const records = useRecords()
  const session = useSession()
  return computed(() =>
    records
      .ofType('training')
      .filter(({ trainee, closedOn }) => trainee.staff === session.staff?.id && closedOn === undefined)
      .flatMap((path) => {
        const last = newest(records.inScope(path._id, 'training-visit'))
        return (last?.agreements ?? [])
          .filter(({ done }) => done !== true)
          .map((agreement) => ({ ...agreement, path: path._id.slice('training:'.length) }))
      }),
  )
}
