import { type Actor, may, parseDocumentId } from '@approdo/schemas'
import { fetchLeaves } from '../couch/fetch-leaves.ts'
import type { ChangesOptions } from './changes-options.ts'
import type { ChangeRow } from './changes-source.ts'
import { scopeIds } from './scope-ids.ts'
import type { SyncContext } from './sync-context.ts'
import type { VisibleChanges } from './visible-changes.ts'

type Sequence = string | number

const readTogether = 500

/**
 * Tells with each root that has changed all documents of its scope, since a change of its team may be what made them
 * visible, and they themselves have not changed: a replicator that keeps nothing but its place in the feed would never
 * hear of them. They stand before their root and have the sequence of the row before them, so that whoever breaks off
 * among them hears of them again; of what a replicator has already it asks for no body. They come above the limit.
 */
export async function* withWholeScopes(
  context: SyncContext,
  changes: AsyncIterable<VisibleChanges>,
  { since, style }: Pick<ChangesOptions, 'since' | 'style'>,
  signal: AbortSignal,
): AsyncGenerator<VisibleChanges> {
  let before: Sequence = since
  for await (const part of changes) {
    const rows: ChangeRow[] = []
    for (const row of part.rows) {
      if (isLivingRoot(row)) {
        for await (const { id, leaves } of restOfScope(context, part.actor, row.id, signal))
          rows.push({ seq: before, id, changes: revisions(leaves, style) })
      }
      rows.push(row)
      before = row.seq
    }
    before = part.reached
    yield { ...part, rows }
  }
}

const isLivingRoot = ({ id, deleted }: ChangeRow): boolean =>
  deleted !== true && parseDocumentId(id)?.isRoot === true

interface Leaf {
  _id: string
  _rev: string
  _deleted?: boolean
}

async function* restOfScope(
  context: SyncContext,
  actor: Actor,
  root: string,
  signal: AbortSignal,
): AsyncGenerator<{ id: string; leaves: Leaf[] }> {
  const { services, database } = context
  // The id of a root is its scope.
  for await (const page of scopeIds(context, [{ scope: root, after: root }], signal)) {
    const ids = page.filter((id) => may(actor, 'read', id))
    for (let from = 0; from < ids.length; from += readTogether) {
      const some = await fetchLeaves(services.couch, database, ids.slice(from, from + readTogether), signal)
      const byId = new Map<string, Leaf[]>()
      for (const bytes of some) {
        const leaf: Leaf = JSON.parse(Buffer.from(bytes).toString())
        byId.set(leaf._id, [...(byId.get(leaf._id) ?? []), leaf])
      }
      for (const [id, leaves] of byId) yield { id, leaves }
    }
  }
}

function revisions(leaves: Leaf[], style: ChangesOptions['style']): { rev: string }[] {
  const sorted = leaves.toSorted(winnerFirst).map(({ _rev }) => ({ rev: _rev }))
  return style === 'all_docs' ? sorted : sorted.slice(0, 1)
}

/** CouchDB's order: what lives before what is deleted, then the longer history, then the hash. */
function winnerFirst(a: Leaf, b: Leaf): number {
  const lives = Number(a._deleted ?? false) - Number(b._deleted ?? false)
  const longer = Number.parseInt(b._rev, 10) - Number.parseInt(a._rev, 10)
  return lives || longer || (a._rev < b._rev ? 1 : -1)
}
