import { useRoute } from 'vue-router'

/** The scope of the case that the address names. */
export function useCaseScope(): () => string {
  const route = useRoute()
  let last = ''
  return () => {
    // While a page is leaving, the route names another one already; its forms still belong to the old case.
    if (typeof route.params.case === 'string') last = route.params.case
    return `case:${last}`
  }
}
