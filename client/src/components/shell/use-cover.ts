import { defineStore } from 'pinia'
import { ref } from 'vue'

const storageKey = 'approdo.coverWhenLeaving'

/** The cover over the screen, for when somebody looks over the shoulder. */
export const useCover = defineStore('cover', () => {
  const covered = ref(false)
  const whenLeaving = ref(localStorage.getItem(storageKey) === 'yes')

  function coverWhenLeaving(wanted: boolean): void {
    whenLeaving.value = wanted
    localStorage.setItem(storageKey, wanted ? 'yes' : 'no')
  }

  return { covered, whenLeaving, coverWhenLeaving }
})
