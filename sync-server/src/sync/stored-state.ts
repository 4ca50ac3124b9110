import { may, parseDocumentId } from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import { ancestorsOf, type PushedDocument, revisionOf } from './pushed-document.ts'
import type { SyncContext } from './sync-context.ts'

type Body = Record<string, unknown>

/** What the server holds of the documents of a push, as far as judging them takes it. */
export interface StoredState {
  /** Whether there is a document of this id that is not deleted. */
  exists(id: string): boolean
  /** Whether a deletion ends a branch that has lost, so that the document stays: how conflicts are settled. */
  outlives(doc: PushedDocument): boolean
  /** Whether this very revision is stored already. */
  holds(doc: PushedDocument): boolean
  /** The stored revision that a root or a plan was changed from: its nearest ancestor here, else the winning one. */
  before(doc: PushedDocument): Promise<Body | undefined>
}

interface AllDocsRow {
  key: string
  value?: { rev: string; deleted?: boolean }
  doc?: Body | null
}

/** Looks the documents up, in one request each for what exists and for what is new. */
export async function storedState(
  context: SyncContext,
  docs: readonly PushedDocument[],
  newEdits: boolean,
): Promise<StoredState> {
  const keys = [...new Set(docs.map((doc) => doc._id))]
  const [rows, missing] = await Promise.all([
    currentRows(context, keys),
    newEdits ? undefined : missingRevisions(context, docs),
  ])
  const current = new Map(rows.map((row) => [row.key, row]))
  const exists = (id: string) => {
    const value = current.get(id)?.value
    return value !== undefined && value.deleted !== true
  }
  return {
    exists,
    outlives(doc) {
      const winner = current.get(doc._id)?.value
      const line = newEdits ? [doc._rev] : ancestorsOf(doc)
      return exists(doc._id) && line.length > 0 && winner !== undefined && !line.includes(winner.rev)
    },
    holds(doc) {
      const rev = revisionOf(doc)
      const readable = missing !== undefined && may(context.actor, 'read', doc._id)
      return readable && rev !== undefined && !missing.get(doc._id)?.includes(rev)
    },
    async before(doc) {
      const id = parseDocumentId(doc._id)
      if (!exists(doc._id) || !(id?.isRoot || id?.type === 'plan')) return undefined
      const basis = newEdits ? [doc._rev].filter((rev) => rev !== undefined) : ancestorsOf(doc)
      return (await nearest(context, doc._id, basis)) ?? (await winning(context, doc._id))
    },
  }
}

async function currentRows({ services, database }: SyncContext, keys: string[]): Promise<AllDocsRow[]> {
  if (keys.length === 0) return []
  const path = '_all_docs'
  const question = { db: database, path, method: 'POST' as const, body: { keys } }
  return (await ask<{ rows: AllDocsRow[] }>(services.couch, question)).rows
}

async function missingRevisions(
  { services, database }: SyncContext,
  docs: readonly PushedDocument[],
): Promise<Map<string, string[]>> {
  const asked = new Map<string, string[]>()
  for (const doc of docs) {
    const rev = revisionOf(doc)
    if (rev !== undefined) asked.set(doc._id, [...(asked.get(doc._id) ?? []), rev])
  }
  if (asked.size === 0) return new Map()
  const answer = await ask<Record<string, { missing: string[] }>>(services.couch, {
    db: database,
    path: '_revs_diff',
    method: 'POST',
    body: Object.fromEntries(asked),
  })
  return new Map(Object.entries(answer).map(([id, { missing }]) => [id, missing]))
}

async function nearest(
  { services, database }: SyncContext,
  id: string,
  basis: readonly string[],
): Promise<Body | undefined> {
  if (basis.length === 0) return undefined
  // Further back nothing is kept in practice: CouchDB drops the bodies of old revisions.
  const docs = basis.slice(0, 20).map((rev) => ({ id, rev }))
  const answer = await ask<{ results: { docs: { ok?: Body }[] }[] }>(services.couch, {
    db: database,
    path: '_bulk_get',
    method: 'POST',
    body: { docs },
  })
  return answer.results.map(({ docs: [row] }) => row?.ok).find((body) => body !== undefined)
}

const winning = ({ services, database }: SyncContext, id: string): Promise<Body> =>
  ask<Body>(services.couch, { db: database, path: encodeURIComponent(id) })
