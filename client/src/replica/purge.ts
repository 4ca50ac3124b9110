import { openPack, sealPack } from './packs.ts'
import type { StoredPack, StoredPackBodies } from './replica-database.ts'
import { sequencer } from './sequencer.ts'
import type { Store } from './store.ts'

/**
 * What to forget: documents by id, or a whole scope with its drafts. With `unless`, the scope stays whole when the store holds
 * anything in it, at the moment of forgetting, of which that is true.
 */
export type PurgeTarget = { ids: string[] } | { scope: string; unless?: (held: HeldWork) => boolean }

/** Work of a scope that is on this tablet only. */
export interface HeldWork {
  /** Records of which the server lacks something, and whether it has refused it. */
  unsent: { id: string; isRefused: boolean }[]
  /** Keys of forms that were begun and not saved. */
  drafts: string[]
}

/**
 * Forgets documents, their attachments and (with a scope) their drafts, leaving no tombstone: nothing is deleted
 * on the server, and a later snapshot brings them back. Unsent work goes too, unless `unless` says otherwise. Whether it was done.
 */
export async function purge(store: Store, target: PurgeTarget): Promise<boolean> {
  const { db } = store
  const gone = await store.alone(async () => {
    const packs = await packsWith(store, target)
    const inPacks = packs.flatMap(({ ids }) => ids).filter((id) => isMeant(target, id))
    const kept = await Promise.all(packs.map((pack) => without(store, pack, new Set(inPacks))))
    const tables = [db.docs, db.packs, db.packBodies, db.attachments, db.drafts, db.awaited, db.meta]
    return db.transaction('rw', tables, async () => {
      if ('scope' in target && target.unless?.(await heldWork(store, target.scope))) return undefined
      const ids = 'ids' in target ? target.ids : await scopeIds(store, target.scope)
      const sequence = await sequencer(db)
      // No tab may take what it knew for what is there.
      sequence.next()
      await sequence.store()
      await db.docs.bulkDelete(ids)
      await db.packs.bulkDelete(packs.map(({ pack }) => pack))
      await db.packBodies.bulkDelete(packs.map(({ pack }) => pack))
      const left = kept.filter((one) => one !== undefined)
      await db.packs.bulkPut(left.map(({ pack }) => pack))
      await db.packBodies.bulkPut(left.map(({ bodies }) => bodies))
      await db.attachments.where('id').anyOf(ids).delete()
      if ('scope' in target)
        await db.drafts
          .where('key')
          .between(...below(target.scope))
          .delete()
      if ('scope' in target) await db.drafts.delete(target.scope)
      if ('scope' in target)
        await db.awaited
          .where('id')
          .between(...below(target.scope))
          .delete()
      return [...new Set([...ids, ...inPacks])]
    })
  })
  if (!gone) return false
  store.damage.clear('records', gone)
  store.announcer.announce(gone)
  return true
}

/** Inside a transaction, so that nothing is saved between looking and forgetting. */
async function heldWork({ db }: Store, scope: string): Promise<HeldWork> {
  const range = below(scope)
  const [root, children, ofScope, under] = await Promise.all([
    db.docs.get(scope),
    db.docs
      .where('id')
      .between(...range)
      .toArray(),
    db.drafts.where('key').equals(scope).primaryKeys(),
    db.drafts
      .where('key')
      .between(...range)
      .primaryKeys(),
  ])
  const rows = [...(root ? [root] : []), ...children]
  return {
    unsent: rows
      .filter(({ unsent }) => unsent !== undefined)
      .map(({ id, flag }) => ({ id, isRefused: flag === 'refused' })),
    drafts: [...ofScope, ...under],
  }
}

/** The packs in which there is something to forget. */
async function packsWith({ db }: Store, target: PurgeTarget): Promise<StoredPack[]> {
  if ('ids' in target) return db.packs.where('ids').anyOf(target.ids).distinct().toArray()
  const [from, to] = below(target.scope)
  const [root, children] = await Promise.all([
    db.packs.where('ids').equals(target.scope).toArray(),
    db.packs.where('ids').between(from, to).distinct().toArray(),
  ])
  return [...new Map([...root, ...children].map((pack) => [pack.pack, pack])).values()]
}

function isMeant(target: PurgeTarget, id: string): boolean {
  if ('ids' in target) return target.ids.includes(id)
  const [from, to] = below(target.scope)
  return id === target.scope || (id >= from && id < to)
}

/**
 * The pack sealed anew with what stays; undefined when nothing does. One that can't be opened stays closed, and is noted as
 * damaged with what is left in it: it has to be fetched again.
 */
async function without(
  store: Store,
  { pack, ids, docs }: StoredPack,
  gone: Set<string>,
): Promise<{ pack: StoredPack; bodies: StoredPackBodies } | undefined> {
  const left = { pack, ids: ids.filter((id) => !gone.has(id)), docs: docs.filter(({ id }) => !gone.has(id)) }
  const stored = left.ids.length > 0 ? await store.db.packBodies.get(pack) : undefined
  if (!stored) return undefined
  const opened = await store.damage.unless(left.ids, () => openPack(store, pack, stored.sealed))
  if (!opened) return { pack: left, bodies: stored }
  const bodies = opened
    .filter(({ _id }) => !gone.has(_id))
    .map(({ _id: id, _rev: rev = '', ...body }) => ({ id, rev, body }))
  return { pack: left, bodies: { pack, sealed: await sealPack(store, pack, bodies) } }
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
