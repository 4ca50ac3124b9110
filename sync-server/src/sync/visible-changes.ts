import { type Actor, may, parseDocumentId } from '@approdo/schemas'
import { isCouchFailure } from '../couch/couch-failure.ts'
import { isProblem } from '../errors.ts'
import type { ChangesOptions } from './changes-options.ts'
import { type ChangeRow, type ChangesPage, type ChangesSource, pageSize } from './changes-source.ts'

/** Rows that the caller may see, and the sequence up to which the feed has been read for them. */
export interface VisibleChanges {
  rows: ChangeRow[]
  reached: string
  /** Whether there may be more behind these. */
  more: boolean
  /** With whose rights they were seen. */
  actor: Actor
}

/** Tells who the caller is now; undefined when their session or their membership has ended. */
export type ActorNow = (rootsHaveChanged: boolean) => Promise<Actor | undefined>

/** How long it may take until an ended session ends its feed. */
const recheckMs = 20_000

/**
 * Reads the feed from `since` up to now, and for the live feeds on from there: page by page, each seen with the
 * rights of the moment. Gives at most `limit` rows. A longpoll ends with the first visible rows; what is
 * invisible wakes nobody. The live feeds end at `deadline` and when the caller has no rights any more.
 */
export async function* visibleChanges(
  source: ChangesSource,
  options: ChangesOptions,
  actorNow: ActorNow,
  deadline: number,
): AsyncGenerator<VisibleChanges> {
  let left = options.limit
  let since = options.since
  let sent = 0
  let live = false
  while (true) {
    const page: ChangesPage | undefined = live
      ? await waitFor(source, since, deadline)
      : await source.page(since)
    if (page === undefined) return
    const actor = await actorNow(page.results.some(isRoot))
    if (actor === undefined) return
    const visible = page.results.filter((row) => may(actor, 'read', row.id))
    const rows = visible.slice(0, left)
    const full = rows.length === left
    since = String((full && rows.at(-1)?.seq) || page.last_seq)
    left -= rows.length
    sent += rows.length
    const drained: boolean = page.results.length < pageSize
    yield { rows, reached: since, more: full && (visible.length > rows.length || !drained), actor }
    if (full || (drained && ends(options.feed, sent))) return
    live = drained
    if (live && Date.now() >= deadline) return
  }
}

const isRoot = (row: ChangeRow): boolean => parseDocumentId(row.id)?.isRoot === true

const ends = (feed: ChangesOptions['feed'], sent: number): boolean =>
  feed === 'normal' || (feed === 'longpoll' && sent > 0)

async function waitFor(
  source: ChangesSource,
  since: string,
  deadline: number,
): Promise<ChangesPage | undefined> {
  const milliseconds = Math.max(0, Math.min(recheckMs, deadline - Date.now()))
  try {
    return await source.wait(since, milliseconds)
  } catch (error) {
    // The database was closed, or the client has left: the feed ends where it stands.
    if (hasBrokenOff(error)) return undefined
    throw error
  }
}

const hasBrokenOff = (error: unknown): boolean =>
  isProblem(error)
    ? error.code === 'databaseUnavailable'
    : isCouchFailure(error) && error.statusCode === undefined
