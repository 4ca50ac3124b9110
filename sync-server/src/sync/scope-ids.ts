import { ask } from '../couch/ask.ts'
import type { SyncContext } from './sync-context.ts'

interface Page {
  rows: { id: string }[]
}

const pageSize = 2000

/** The ids of the documents of a scope in their order, after one of them if given, a page at a time. */
export async function* scopeIds(
  { services, database }: SyncContext,
  scope: string,
  after: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  let startkey = after ?? scope
  let skip = after === undefined ? 0 : 1
  while (true) {
    const { rows } = await ask<Page>(services.couch, {
      db: database,
      path: '_all_docs',
      // `;` follows `:`, so this is the scope itself and what begins with it and a colon.
      qs: { startkey, endkey: `${scope};`, inclusive_end: false, limit: pageSize, skip },
      signal,
    })
    const ids = rows.map((row) => row.id)
    yield ids
    const last = ids.at(-1)
    if (ids.length < pageSize || last === undefined) return
    startkey = last
    skip = 1
  }
}
