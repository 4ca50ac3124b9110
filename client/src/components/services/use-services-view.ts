import { defineStore } from 'pinia'
import { ref } from 'vue'

/** How one left the list of services: what it was narrowed to, as the query of its address, and scrolled to. */
export const useServicesView = defineStore('servicesView', () => {
  const query = ref<Record<string, string>>({})
  const offset = ref(0)
  return { query, offset }
})
