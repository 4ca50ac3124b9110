import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { CaseloadFilter } from './caseload-filter.ts'

/** How one left the caseload: what was typed, filtered and scrolled to, and whether it stands beside the case. */
export const useCaseloadView = defineStore('caseloadView', () => {
  const text = ref('')
  const filter = ref<CaseloadFilter>('all')
  const offset = ref(0)
  const folded = ref(false)
  return { text, filter, offset, folded }
})
