/** Counts wrong passwords, so that nobody guesses one by trying. */
export interface LoginAttempts {
  /** Seconds to wait before the next attempt; 0 when it may be made now. */
  wait(key: string): number
  failed(key: string): void
  succeeded(key: string): void
}

const allowed = 10
const windowMs = 15 * 60_000
const mostKeys = 10_000

/** Ten wrong passwords for a key within a quarter of an hour close it until that quarter is over. */
export function createLoginAttempts(now: () => number = Date.now): LoginAttempts {
  const failures = new Map<string, { count: number; since: number }>()

  const current = (key: string) => {
    const known = failures.get(key)
    return known && now() - known.since < windowMs ? known : undefined
  }

  return {
    wait(key) {
      const known = current(key)
      return known && known.count >= allowed ? Math.ceil((known.since + windowMs - now()) / 1000) : 0
    },
    failed(key) {
      const known = current(key)
      if (known) {
        known.count += 1
        return
      }
      // The oldest goes first, so that made-up user names cannot fill the memory.
      const [oldest] = failures.keys()
      if (failures.size >= mostKeys && oldest !== undefined) failures.delete(oldest)
      failures.delete(key)
      failures.set(key, { count: 1, since: now() })
    },
    succeeded: (key) => failures.delete(key),
  }
}
