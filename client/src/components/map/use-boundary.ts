import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from '../../stores/session.ts'
import type { Point } from '../services/distance.ts'
import { type Boundary, boundaryCentre, loadBoundary } from './boundary.ts'

/**
 * The boundary of the municipality that is open, and its centre. `settled` when it is known whether there is
 * one: a boundary that can't be read is as good as none, the points are still there.
 */
export function useBoundary(points: () => readonly Point[]) {
  const session = useSession()
  const boundary = shallowRef<Boundary>()
  const settled = ref(false)

  watch(
    () => session.municipality,
    async (municipality) => {
      settled.value = false
      const loaded = await loadBoundary(municipality).catch((error: unknown) => {
        if (error instanceof TypeError || error instanceof SyntaxError) return undefined
        throw error
      })
      if (municipality !== session.municipality) return
      boundary.value = loaded
      settled.value = true
    },
    { immediate: true },
  )

  const centre = computed((): Point | undefined => {
    if (boundary.value) return boundaryCentre(boundary.value)
    const all = points()
    if (all.length === 0) return undefined
    const mean = (field: keyof Point) => all.reduce((sum, point) => sum + point[field], 0) / all.length
    return { latitude: mean('latitude'), longitude: mean('longitude') }
  })

  return { boundary, settled, centre }
}
