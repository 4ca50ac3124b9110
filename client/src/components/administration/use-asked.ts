import { onMounted, onUnmounted, ref, shallowRef } from 'vue'
import { useSession } from '../../stores/session.ts'
import type { Answer } from '../../sync/request.ts'

/** How the newest question to the server went. */
export type Asked = 'asking' | 'answered' | 'offline' | 'signInNeeded' | 'refused' | 'failed'

/** Asks the server when the page opens, and again when a network appears; an older answer stays meanwhile. */
export function useAsked<Value>(ask: () => Promise<Answer<Value>>) {
  const session = useSession()
  const value = shallowRef<Value>()
  const state = ref<Asked>('asking')

  async function reload(): Promise<void> {
    if (value.value === undefined) state.value = 'asking'
    const answer = await ask()
    if (answer.outcome === 'ok') value.value = answer.value
    state.value = stateOf(answer)
    if (state.value === 'signInNeeded') session.sessionExpired = true
  }

  const whenOnline = () => void reload()
  onMounted(() => {
    addEventListener('online', whenOnline)
    void reload()
  })
  onUnmounted(() => removeEventListener('online', whenOnline))
  return { value, state, reload }
}

function stateOf(answer: Answer<unknown>): Asked {
  if (answer.outcome === 'ok') return 'answered'
  if (answer.outcome === 'offline') return 'offline'
  if (answer.status === 401) return 'signInNeeded'
  return answer.status === 403 || answer.status === 404 ? 'refused' : 'failed'
}
