import type { Document } from '@approdo/schemas'
import { searchEntry } from './search-entry.ts'

const sliceMs = 8

/** Reads the documents ahead of the first letter, a few at a time so that typing never waits; stops when asked to. */
export async function prepareSearch(
  lists: readonly (readonly Document[])[],
  stopped: () => boolean,
): Promise<void> {
  let since = performance.now()
  for (const list of lists)
    for (const doc of list) {
      searchEntry(doc)
      if (performance.now() - since < sliceMs) continue
      await new Promise((resolve) => setTimeout(resolve))
      if (stopped()) return
      since = performance.now()
    }
}
