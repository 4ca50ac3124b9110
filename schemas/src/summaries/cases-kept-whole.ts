/** Why cases are whole on the tablet of somebody who oversees them all. All of them are scopes, `case:<ulid>`. */
export interface KeepReasons {
  /** Those that the server names: a plan in them awaits review, or the person is in their team. */
  told: readonly string[]
  /** Those that the person wants to have at hand. */
  pinned: readonly string[]
  /** Those that were opened online, each with the day (`YYYY-MM-DD`) up to which it stays. */
  opened: Readonly<Record<string, string>>
}

/** How many days a case that was opened online stays on the tablet after it was last looked at. */
export const openedDays = 7

/**
 * The cases that an overseer's tablet keeps whole on a day (`YYYY-MM-DD`), each once; of all others it has summaries. A case that is
 * not among them leaves only after what was written in it has been received: work on the tablet is no reason to bring a
 * case, and always one to leave it there.
 */
export function casesKeptWhole({ told, pinned, opened }: KeepReasons, today: string): string[] {
  const stillOpen = Object.entries(opened).filter(([, until]) => until >= today)
  return [...new Set([...told, ...pinned, ...stillOpen.map(([scope]) => scope)])]
}
