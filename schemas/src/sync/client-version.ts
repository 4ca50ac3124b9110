/** The header in which the app tells its version with every request that syncs; other replicators send none. */
export const clientVersionHeader = 'approdo-client'

/**
 * Whether a version of the app (`major.minor.patch`) comes before another. What is no such version counts as older than
 * every one.
 */
export function isOlderVersion(version: string, than: string): boolean {
  const [ours, theirs] = [numbers(version), numbers(than)]
  if (!ours || !theirs) return theirs !== undefined
  const at = ours.findIndex((number, place) => number !== theirs[place])
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0)
}

function numbers(version: string): number[] | undefined {
  const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version)
  return parts ? parts.slice(1).map(Number) : undefined
}
