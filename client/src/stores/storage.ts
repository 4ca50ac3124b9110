import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { isStorageFull } from '../vault/storage-full.ts'

/** How much of the tablet the app takes up, and whether the browser keeps it when space gets short. */
export const useStorage = defineStore('storage', () => {
  /** A write has just failed for want of space. */
  const isFull = ref(false)
  const usage = shallowRef<{ used: number; quota: number }>()
  const isPersistent = ref<boolean>()

  async function measure(): Promise<void> {
    const { usage: used, quota } = await navigator.storage.estimate()
    usage.value = used === undefined || quota === undefined ? undefined : { used, quota }
    isPersistent.value = await navigator.storage.persisted()
  }

  /** Asks the browser to delete nothing by itself; it may refuse, or ask the person. */
  async function askToPersist(): Promise<boolean> {
    isPersistent.value = await navigator.storage.persist()
    return isPersistent.value
  }

  /** Notes whether writing works; rethrows what `write` throws. */
  async function watch<T>(write: () => Promise<T>): Promise<T> {
    try {
      const result = await write()
      isFull.value = false
      return result
    } catch (error) {
      if (isStorageFull(error)) isFull.value = true
      throw error
    }
  }

  return { isFull, usage, isPersistent, measure, askToPersist, watch }
})
