import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useRecords } from '../../stores/records.ts'

/** The service that the page's address names, with its organization, places and surveys (newest first). */
export function useService() {
  const route = useRoute()
  const records = useRecords()

  const id = computed(() => (route.params.service ? `place:service:${route.params.service}` : undefined))
  const service = computed(() => (id.value ? records.get<'service'>(id.value) : undefined))
  const organization = computed(() => {
    const named = service.value?.organization
    return named ? records.get<'organization'>(named) : undefined
  })
  const locations = computed(() =>
    (service.value?.locations ?? []).flatMap((one) => records.get<'location'>(one) ?? []),
  )
  const responses = computed(() =>
    records
      .ofType('survey-response')
      .filter((one) => one.service === id.value)
      .sort((a, b) => (a.on === b.on ? (a.createdAt < b.createdAt ? 1 : -1) : a.on < b.on ? 1 : -1)),
  )

  return { service, organization, locations, responses }
}
