import { onBeforeUnmount, ref } from 'vue'

/** Whether the screen has room for two panes beside each other. */
export function useWide() {
  const query = window.matchMedia('(min-width: 60rem)')
  const wide = ref(query.matches)
  const follow = () => {
    wide.value = query.matches
  }
  query.addEventListener('change', follow)
  onBeforeUnmount(() => query.removeEventListener('change', follow))
  return wide
}
