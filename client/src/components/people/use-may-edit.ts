import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'

/** Gives `mayEdit(scope)`: whether the root of a case may be changed here. Overseers change no more than its team. */
export function useMayEdit() {
  const records = useRecords()
  const session = useSession()
  return (scope: string): boolean => records.mayDo('update', scope) && session.memberScopes.has(scope)
}
