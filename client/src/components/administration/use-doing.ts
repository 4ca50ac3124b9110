import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { says } from '../../i18n/language.ts'
import type { Answer } from '../../sync/request.ts'

/** Something done on the server at somebody's word: whether it is under way, and why it did not succeed. */
export function useDoing() {
  const { t } = useI18n()
  const busy = ref(false)
  const code = ref<string>()
  const problem = computed(() => {
    if (code.value === undefined) return undefined
    const key = `administration.problem.${code.value}`
    return t(says(key) ? key : 'administration.problem.failed')
  })

  /** The answer's value in an object; undefined when it did not succeed, or another thing is under way. */
  async function run<Value>(work: () => Promise<Answer<Value>>): Promise<{ value: Value } | undefined> {
    if (busy.value) return undefined
    busy.value = true
    code.value = undefined
    try {
      const answer = await work()
      if (answer.outcome === 'ok') return { value: answer.value }
      code.value = answer.outcome === 'offline' ? 'offline' : answer.code
      return undefined
    } finally {
      busy.value = false
    }
  }

  const clear = (): void => {
    code.value = undefined
  }
  return { busy, problem, run, clear }
}
