/**
 * Whether a write failed because the browser may store no more. IndexedDB says so by a `QuotaExceededError`, or by an
 * abort of the transaction with that as its reason; Dexie wraps either.
 */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner, cause, failures } = error as Failure
  if (name === 'QuotaExceededError') return true
  return [inner, cause, ...(failures ?? [])].some((reason) => reason !== error && isStorageFull(reason))
}

/** Waits for a write that can do without a full disk: it is made again another time. */
export async function whenThereIsRoom(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (!isStorageFull(error)) throw error
  }
}

interface Failure {
  name?: string
  inner?: unknown
  cause?: unknown
  failures?: unknown[]
}
