import type { DocumentOf, DocumentType } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'
import { useCaseload } from '../people/use-caseload.ts'
import { type AgendaEntry, caseAgenda } from './agenda-entries.ts'

/** Everything that is due in the cases whose team one is in. */
export function useAgenda() {
  const records = useRecords()
  const session = useSession()
  const caseload = useCaseload()
  const of = <Type extends DocumentType>(scope: string, type: Type): readonly DocumentOf<Type>[] =>
    records.inScope(scope, type)
  return computed((): AgendaEntry[] =>
    caseload.value
      .filter(({ id, closed }) => !closed && session.memberScopes.has(id))
      .flatMap((entry) => {
        const record = records.get<'case'>(entry.id)
        if (!record) return []
        return caseAgenda({
          record,
          entry,
          plans: of(entry.id, 'plan'),
          goals: of(entry.id, 'goal'),
          meetings: of(entry.id, 'team-meeting'),
          referrals: of(entry.id, 'referral'),
        })
      }),
  )
}
