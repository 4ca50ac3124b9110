/** A note of the vaults that there should be, in the small store that browsers keep when they clear away the rest. */
const place = 'approdo.vaults'

/** Notes which vaults there are now, by id. */
export function markVaults(ids: readonly string[]): void {
  if (ids.length === 0) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify(ids))
}

/** Whether one that was noted is not among these. */
export function isOneMissing(ids: readonly string[]): boolean {
  const noted: string[] = JSON.parse(localStorage.getItem(place) ?? '[]')
  return noted.some((id) => !ids.includes(id))
}
