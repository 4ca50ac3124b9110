import { type ShallowRef, shallowRef } from 'vue'

/** Numbers by key that screens watch and changes raise: one for each list that somebody looks at. */
export interface Versions {
  /** Makes the running effect depend on the key, and gives its number. */
  watch(key: string): number
  /** Wakes whoever watches these keys. */
  raise(keys: Iterable<string>): void
  raiseAll(): void
}

export function createVersions(): Versions {
  const refs = new Map<string, ShallowRef<number>>()
  return {
    watch(key) {
      const known = refs.get(key)
      if (known) return known.value
      const made = shallowRef(0)
      refs.set(key, made)
      return made.value
    },
    raise(keys) {
      for (const key of new Set(keys)) {
        const known = refs.get(key)
        if (known) known.value++
      }
    },
    raiseAll() {
      for (const known of refs.values()) known.value++
    },
  }
}
