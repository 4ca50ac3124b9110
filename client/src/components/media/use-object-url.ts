import { onScopeDispose, ref, watch } from 'vue'

/** The address under which a page shows a picture; given back to the browser with the component, so nothing stays in memory. */
export function useObjectUrl(blob: () => Blob | undefined) {
  const url = ref<string>()
  const release = () => {
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = undefined
  }
  watch(
    blob,
    (now) => {
      release()
      if (now) url.value = URL.createObjectURL(now)
    },
    { immediate: true },
  )
  onScopeDispose(release)
  return url
}
