import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { useSession } from '../../stores/session.ts'

/** What one looked for last, so that one comes back to it from a result: in memory alone, and gone with the key. */
export const useSearchView = defineStore('searchView', () => {
  const session = useSession()
  const text = ref('')
  watch(
    () => session.opened,
    () => {
      text.value = ''
    },
  )
  return { text }
})
