import { context, type Store } from './store.ts'

/** What is being typed, sealed, one per form; the key is an id or begins with one, so that a purged scope takes it along. */
export interface Drafts {
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
      return row && store.vault.openJson(row.sealed, place(key))
    },
    async put(key, value) {
      await drafts.put({ key, sealed: await store.vault.sealJson(value, place(key)) })
    },
    remove: (key) => drafts.delete(key),
    list: () => drafts.toCollection().primaryKeys(),
  }
}
