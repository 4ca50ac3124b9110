import { computed, onBeforeUnmount, onMounted, type Ref, ref, shallowRef } from 'vue'

interface Options {
  scroller: Ref<HTMLElement | null>
  ids: Ref<readonly string[]>
  /** The height of a row that has not been drawn yet. */
  estimate: () => number
}

/** Rows drawn above and below what is in sight, so that a finger finds none blank. */
const spare = 6

/** Which rows of a long list are in sight, and where each begins; rows have the height that they turn out to have. */
export function useRowsInSight({ scroller, ids, estimate }: Options) {
  const heights = shallowRef(new Map<string, number>())
  const offset = ref(0)
  const room = ref(0)

  /** Where each row begins, and at the end where the last one ends. */
  const tops = computed(() => {
    let top = 0
    const begins = ids.value.map((id) => {
      const begin = top
      top += heights.value.get(id) ?? estimate()
      return begin
    })
    return [...begins, top]
  })
  const height = computed(() => tops.value.at(-1) ?? 0)

  /** The last row that begins at or above this height. */
  function rowAt(top: number): number {
    let low = 0
    let high = ids.value.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((tops.value[middle] ?? 0) <= top) low = middle
      else high = middle - 1
    }
    return low
  }

  const inSight = computed(() => {
    const first = Math.max(0, rowAt(offset.value) - spare)
    const last = Math.min(ids.value.length, rowAt(offset.value + room.value) + spare + 1)
    return Array.from({ length: last - first }, (_none, at) => ({
      index: first + at,
      top: tops.value[first + at] ?? 0,
    }))
  })

  /** Takes the heights that rows turned out to have; what is in sight stays where it is on the screen. */
  function measure(entries: ResizeObserverEntry[]): void {
    const known = new Map(heights.value)
    const first = rowAt(offset.value)
    let above = 0
    for (const { target, borderBoxSize } of entries) {
      const id = target instanceof HTMLElement ? target.dataset.row : undefined
      const size = borderBoxSize[0]?.blockSize
      if (id === undefined || !size || !target.isConnected) continue
      const index = ids.value.indexOf(id)
      if (index >= 0 && index < first) above += size - (known.get(id) ?? estimate())
      known.set(id, size)
    }
    heights.value = known
    if (above !== 0) scroller.value?.scrollBy({ top: above })
  }

  const rows = new ResizeObserver(measure)
  let followed = new Set<Element>()

  /** Follows the heights of the rows drawn now, and of no others. */
  function follow(drawn: readonly Element[]): void {
    const now = new Set(drawn)
    for (const row of followed) if (!now.has(row)) rows.unobserve(row)
    for (const row of now) if (!followed.has(row)) rows.observe(row)
    followed = now
  }

  const look = (): void => {
    offset.value = scroller.value?.scrollTop ?? 0
    room.value = scroller.value?.clientHeight ?? 0
  }
  const frame = new ResizeObserver(look)
  onMounted(() => scroller.value && frame.observe(scroller.value))
  onBeforeUnmount(() => {
    rows.disconnect()
    frame.disconnect()
  })

  return { inSight, height, follow, look }
}
