import { computed } from 'vue'
import { useSession } from '../../stores/session.ts'
import { administrationOf } from './administration-api.ts'

/** The municipality on the screen, and the others that the person administers. */
export function useAdministration() {
  const session = useSession()
  const administered = computed(() =>
    session.memberships
      .filter(({ role }) => role === 'administrator')
      .sort(
        (a, b) =>
          Number(b.municipality === session.municipality) - Number(a.municipality === session.municipality),
      ),
  )
  return { administered, api: administrationOf(session.municipality), municipality: session.municipality }
}
