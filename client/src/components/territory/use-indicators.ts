import type { IndicatorsView } from '@approdo/schemas'
import { ref, shallowRef, watch } from 'vue'
import { useSession } from '../../stores/session.ts'
import { request } from '../../sync/request.ts'
import type { KeptIndicators } from './kept-indicators.ts'

/** How the newest question to the server went. */
export type Asked = 'asking' | 'answered' | 'offline' | 'signInNeeded' | 'refused' | 'failed'

/**
 * The indicators of the municipality that is open. The last answer is kept, sealed, on the tablet: it is shown at
 * once and stays when the server can't be reached.
 */
export function useIndicators() {
  const session = useSession()
  const kept = shallowRef<KeptIndicators>()
  const asked = ref<Asked>('asking')

  async function ask(): Promise<void> {
    const municipality = session.municipality
    const replica = session.opened?.replica
    if (!replica || municipality === '') return
    const isCurrent = () => session.municipality === municipality && session.opened?.replica === replica
    const key = `indicators:${municipality}`
    asked.value = 'asking'
    const stored = (await replica.drafts.get(key)) as KeptIndicators | undefined
    if (!isCurrent()) return
    kept.value = stored
    const answer = await request<IndicatorsView>(`/api/municipalities/${municipality}/indicators`)
    if (!isCurrent()) return
    if (answer.outcome === 'ok') {
      kept.value = { view: answer.value, receivedAt: new Date().toISOString() }
      asked.value = 'answered'
      await replica.drafts.put(key, kept.value)
    } else if (answer.outcome === 'offline') asked.value = 'offline'
    else asked.value = problemOf(answer.status)
  }

  watch(() => session.municipality, ask, { immediate: true })
  return { kept, asked, ask }
}

function problemOf(status: number): Asked {
  if (status === 401) return 'signInNeeded'
  return status === 403 || status === 404 ? 'refused' : 'failed'
}
