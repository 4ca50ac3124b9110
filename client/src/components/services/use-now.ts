import { onBeforeUnmount, readonly, ref } from 'vue'

/** The time now, to the minute, for what opens and closes. */
export function useNow() {
  const now = ref(new Date())
  const timer = setInterval(() => {
    now.value = new Date()
  }, 60_000)
  onBeforeUnmount(() => clearInterval(timer))
  return readonly(now) as Readonly<typeof now>
}
