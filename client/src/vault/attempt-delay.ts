const minute = 60_000
const delays = [0, 0, 0, 30_000, minute, 5 * minute, 15 * minute]
const longest = 60 * minute

/** How long to wait, in milliseconds, after this many wrong attempts in a row: nothing for two, then ever longer. */
export function attemptDelay(attempts: number): number {
  return delays[attempts] ?? longest
}

/**
 * The moment before which no attempt is allowed. A clock set back must not lock a person out for longer than the
 * delay itself, so a moment further away than that counts from now.
 */
export function waitUntil(record: { attempts: number; notBefore: number }, now: number): number {
  return Math.min(record.notBefore, now + attemptDelay(record.attempts))
}
