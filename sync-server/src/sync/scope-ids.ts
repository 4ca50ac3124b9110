import { ask } from '../couch/ask.ts'
import type { SyncContext } from './sync-context.ts'

/** A scope, after one of its documents if given. */
export interface ScopeRange {
  scope: string
  after?: string | undefined
}

interface Page {
  rows: { id: string }[]
}

const pageSize = 2000
/** Most scopes are a few hundred documents: asking for each alone would cost more than reading it. */
const scopesTogether = 20

/** The ids of the documents of these scopes, scope by scope, each in their order, a page at a time. */
export async function* scopeIds(
  { services, database }: SyncContext,
  ranges: readonly ScopeRange[],
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  const first = (from: number) => {
    const pages = read(ranges.slice(from, from + scopesTogether))
    // Whoever has left does not wait for them any more.
    pages.catch(() => {})
    return pages
  }
  let underway = first(0)
  for (let from = 0; from < ranges.length; from += scopesTogether) {
    const pages = await underway
    underway = first(from + scopesTogether)
    for (const [at, { scope }] of ranges.slice(from, from + scopesTogether).entries()) {
      let ids = pages[at] ?? []
      yield ids
      while (ids.length === pageSize) {
        ids = (await read([{ scope, after: ids.at(-1) }]))[0] ?? []
        yield ids
      }
    }
  }

  async function read(asked: readonly ScopeRange[]): Promise<string[][]> {
    if (asked.length === 0) return []
    const { results } = await ask<{ results: Page[] }>(services.couch, {
      db: database,
      path: '_all_docs/queries',
      method: 'POST',
      body: { queries: asked.map(query) },
      signal,
    })
    return results.map(({ rows }) => rows.map(({ id }) => id))
  }
}

const query = ({ scope, after }: ScopeRange) => ({
  startkey: after ?? scope,
  // `;` follows `:`, so this is the scope itself and what begins with it and a colon.
  endkey: `${scope};`,
  inclusive_end: false,
  limit: pageSize,
  skip: after === undefined ? 0 : 1,
})
