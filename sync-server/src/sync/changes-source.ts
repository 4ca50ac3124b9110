import { type Actor, may } from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import type { ChangesOptions } from './changes-options.ts'
import type { SyncContext } from './sync-context.ts'

export interface ChangeRow {
  seq: string | number
  id: string
  changes: { rev: string }[]
  deleted?: boolean
  doc?: object
}

/** A part of CouchDB's feed. */
export interface ChangesPage {
  results: ChangeRow[]
  last_seq: string | number
}

/** How to ask CouchDB for its changes. */
export interface ChangesSource {
  /** What has happened since, at most `pageSize` rows of it. */
  page(since: string): Promise<ChangesPage>
  /** The same, and when nothing has happened, what happens within the time. */
  wait(since: string, milliseconds: number): Promise<ChangesPage>
}

/** Few enough to be held in memory, many enough for their round trips not to count. */
export const pageSize = 1000

export function changesSource(
  { services, database, actor }: SyncContext,
  options: ChangesOptions,
  signal: AbortSignal,
): ChangesSource {
  const { docIds, selector, style } = options
  const filter = docIds ? '_doc_ids' : selector ? '_selector' : undefined
  const body = docIds ? { doc_ids: readableOf(actor, docIds) } : selector ? { selector } : {}
  const read = (since: string, more: Record<string, string | number>) =>
    ask<ChangesPage>(services.couch, {
      db: database,
      path: '_changes',
      method: 'POST',
      qs: { since, style, limit: pageSize, ...(filter && { filter }), ...more },
      body,
      signal,
    })
  return {
    page: (since) => read(since, {}),
    wait: (since, milliseconds) => read(since, { feed: 'longpoll', timeout: milliseconds }),
  }
}

const readableOf = (actor: Actor, ids: string[]): string[] => ids.filter((id) => may(actor, 'read', id))
