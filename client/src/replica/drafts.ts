import { isTampered } from '../vault/vault-error.ts'
import { context, type Store } from './store.ts'

/** What is being typed, sealed, one per form; the key is an id or begins with one, so that a purged scope takes it along. */
export interface Drafts {
  /** Undefined without one, and (noted as damaged) for one that was changed on disk. */
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  /** The keys of all drafts. */
  list(): Promise<string[]>
}

export function createDrafts(store: Store): Drafts {
  const { drafts } = store.db
  const place = (key: string) => context(store, 'draft', key)
  return {
    async get(key) {
      const row = await drafts.get(key)
      try {
        return row && (await store.vault.openJson(row.sealed, place(key)))
      } catch (error) {
        if (isTampered(error)) store.damage.note('drafts', [key])
        else throw error
        return undefined
      }
    },
    async put(key, value) {
      await drafts.put({ key, sealed: await store.vault.sealJson(value, place(key)) })
      store.damage.clear('drafts', [key])
    },
    async remove(key) {
      await drafts.delete(key)
      store.damage.clear('drafts', [key])
    },
    list: () => drafts.toCollection().primaryKeys(),
  }
}
