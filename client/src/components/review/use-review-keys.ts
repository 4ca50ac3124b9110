import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

const storageKey = 'approdo.reviewKeys'

/**
 * Single letters as shortcuts, which WCAG 2.1.4 allows when they can be turned off: the tablet remembers the
 * choice. They never fire while something is typed, in a dialog, or together with another key.
 */
export function useReviewKeys(actions: Record<string, () => void>) {
  const enabled = ref(localStorage.getItem(storageKey) !== 'off')
  watch(enabled, (on) => localStorage.setItem(storageKey, on ? 'on' : 'off'))

  function onKey(event: KeyboardEvent): void {
    if (!enabled.value || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (isBusy(event.target)) return
    const action = actions[event.key.toLowerCase()]
    if (action === undefined) return
    event.preventDefault()
    action()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
  return { enabled }
}

const isBusy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, dialog, [contenteditable], [role="combobox"]') !== null
