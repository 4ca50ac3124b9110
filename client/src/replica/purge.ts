import type { Store } from './store.ts'

/** What to forget: documents by id, or a whole scope with its drafts. */
export type PurgeTarget = { ids: string[] } | { scope: string }

/**
 * Forgets documents, their attachments and (with a scope) their drafts, leaving no tombstone: nothing is deleted
 * on the server, and a later snapshot brings them back. Unsent work goes too: look at `counts` and `states` first.
 */
export async function purge(store: Store, target: PurgeTarget): Promise<void> {
  const { db } = store
  const gone = await store.alone(() =>
    db.transaction('rw', db.docs, db.attachments, db.drafts, async () => {
      const ids = 'ids' in target ? target.ids : await scopeIds(store, target.scope)
      await db.docs.bulkDelete(ids)
      await db.attachments.where('id').anyOf(ids).delete()
      if ('scope' in target)
        await db.drafts
          .where('key')
          .between(...below(target.scope))
          .delete()
      if ('scope' in target) await db.drafts.delete(target.scope)
      return ids
    }),
  )
  store.announcer.announce(gone)
}

async function scopeIds({ db }: Store, scope: string): Promise<string[]> {
  const children = await db.docs
    .where('id')
    .between(...below(scope))
    .primaryKeys()
  return [scope, ...children]
}

/** `;` follows `:`, so this is every id that begins with the scope and a colon. */
function below(scope: string): [string, string] {
  return [`${scope}:`, `${scope};`]
}
