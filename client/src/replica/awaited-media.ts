import type { Store } from './store.ts'

/**
 * The pictures that the server has told of and that are to be fetched after everything else. Their ids stand in clear,
 * as all ids do.
 */
export interface AwaitedMedia {
  /** Notes those of these pictures that are not here. */
  expect(ids: readonly string[]): Promise<void>
  /** The newest first: ULIDs rise with time. */
  list(): Promise<string[]>
  /** Whether this one is on its way. */
  has(id: string): Promise<boolean>
  /** It has arrived, or the server has it no more. */
  settle(id: string): Promise<void>
}

export function createAwaitedMedia({ db, announcer }: Store): AwaitedMedia {
  const age = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
  return {
    async expect(ids) {
      const here = await db.docs.bulkGet([...ids])
      const missing = ids.filter((_id, at) => !here[at])
      await db.awaited.bulkPut(missing.map((id) => ({ id })))
    },
    async list() {
      const ids = await db.awaited.toCollection().primaryKeys()
      return ids.sort((a, b) => (age(a) < age(b) ? 1 : -1))
    },
    has: async (id) => (await db.awaited.get(id)) !== undefined,
    async settle(id) {
      await db.awaited.delete(id)
      announcer.announce([id])
    },
  }
}
