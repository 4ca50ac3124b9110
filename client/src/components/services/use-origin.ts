import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { devicePosition } from './device-position.ts'
import type { Point } from './distance.ts'

/** From where distances are counted: the tablet, a point tapped on the map, or else the municipality's centre. */
export function useOrigin(centre: () => Point | undefined) {
  const { t } = useI18n()
  const found = ref<{ from: 'device' | 'tapped'; point: Point }>()
  const problem = ref<'denied' | 'notFound'>()

  const origin = computed(() => found.value?.point ?? centre())
  const words = computed(() => {
    if (found.value) return t(found.value.from === 'device' ? 'services.fromHere' : 'services.fromTapped')
    return t('services.fromCentre')
  })
  const problemWords = computed(() => problem.value && t(`services.position_${problem.value}`))

  async function locate(): Promise<void> {
    const position = await devicePosition()
    if (position.outcome === 'found') found.value = { from: 'device', point: position.point }
    problem.value = position.outcome === 'found' ? undefined : position.outcome
  }

  function tap(point: Point): void {
    found.value = { from: 'tapped', point }
    problem.value = undefined
  }

  return { origin, words, problemWords, locate, tap }
}
