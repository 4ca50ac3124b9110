import { createError, MISSING_DOC, REV_CONFLICT } from 'pouchdb-errors'
import type { Doc } from './doc.ts'
import type { StoredLocal } from './replica-database.ts'
import { parseRev } from './rev-tree.ts'
import { context, type Store } from './store.ts'

/**
 * `_local/` documents, where replications keep their checkpoints: never replicated, revisions `0-N`. They say what was
 * fetched; one that was changed on disk is forgotten, and the next sync fetches again.
 */
export async function getLocal(store: Store, id: string): Promise<Doc> {
  const row = await store.db.locals.get(id)
  const body = row && (await store.damage.unless([], () => openLocal(store, row)))
  if (row && !body) await store.db.locals.delete(id)
  if (!row || !body) throw createError(MISSING_DOC, 'missing')
  return { ...body, _id: id, _rev: row.rev }
}

async function openLocal(store: Store, { id, rev, sealed }: StoredLocal): Promise<object> {
  return (await store.vault.openJson(sealed, context(store, 'local', id, rev))) as object
}

/** Writes or (with `_deleted`) removes one. Rejects with 409 unless `_rev` is the stored revision. */
export function putLocal(store: Store, doc: Doc): Promise<{ ok: true; id: string; rev: string }> {
  const { _id: id, _rev: given, _deleted, ...body } = doc
  const { locals } = store.db
  return store.alone(async () => {
    const row = await locals.get(id)
    if (row?.rev !== given) throw createError(REV_CONFLICT)
    const rev = `0-${given ? Number(parseRev(given).hash) + 1 : 1}`
    if (_deleted) await locals.delete(id)
    else
      await locals.put({
        id,
        rev,
        sealed: await store.vault.sealJson(body, context(store, 'local', id, rev)),
      })
    return { ok: true, id, rev }
  })
}
