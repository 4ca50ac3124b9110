import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from './session.ts'
import { useSync } from './sync.ts'

const hour = 3_600_000

/** A newer version of the app: found by itself, installed only when the person agrees and no form is half-filled. */
export const useAppUpdate = defineStore('appUpdate', () => {
  const session = useSession()
  const sync = useSync()
  const waiting = shallowRef<ServiceWorker | null>(null)
  const applying = ref(false)
  /** Whether a newer version is on the tablet and could take over. */
  const available = computed(() => waiting.value !== null)
  /** Whether taking over now would cost nobody what they are typing. */
  const allowed = computed(() => session.unsavedForms.size === 0)

  /** Installs the service worker, and looks for newer ones from time to time. */
  async function start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return
    const registration = await navigator.serviceWorker.register('/sw.js')
    const look = () => {
      waiting.value = navigator.serviceWorker.controller ? registration.waiting : null
    }
    look()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look)
    })
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (applying.value) location.reload()
    })
    const search = () => {
      if (navigator.onLine) registration.update().catch(() => {})
    }
    setInterval(search, hour)
    watch(
      () => sync.status,
      (status) => {
        if (status === 'updateNeeded') search()
      },
    )
  }

  /** Starts the newer version; false when a form still has changes that are not saved. */
  function apply(): boolean {
    if (!waiting.value || !allowed.value) return false
    applying.value = true
    waiting.value.postMessage('takeOver')
    return true
  }

  return { available, allowed, start, apply }
})
