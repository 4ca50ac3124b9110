import { isInPack } from './open-body.ts'
import type { StoredDoc } from './replica-database.ts'
import type { Store } from './store.ts'

/** The damaged records with all whose newest version lies in one pack with one of them. */
export async function damagedTogether({ db, damage }: Store): Promise<string[]> {
  const ids = damage.records()
  return db.transaction('r', db.packs, db.docs, async () => {
    const packs = await db.packs.where('ids').anyOf(ids).distinct().toArray()
    const names = new Set(packs.map(({ pack }) => pack))
    const listed = packs.flatMap((pack) => pack.ids)
    const rows = await db.docs.bulkGet(listed)
    const isInThem = (row: StoredDoc | undefined): boolean => {
      const newest = row?.bodies[row.win]
      return !row || (isInPack(newest) && names.has(newest.pack))
    }
    return [...new Set([...ids, ...listed.filter((_id, at) => isInThem(rows[at]))])]
  })
}
