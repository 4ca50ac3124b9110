import { EventEmitter } from 'node:events'
import { createLock, type Lock } from './lock.ts'
import { openPouch, type Pouch } from './pouch.ts'

/** One open database. Whoever touches `pouch` holds `lock`: a read that meets a close would end the process. */
export interface Database {
  name: string
  pouch: Pouch
  lock: Lock
  /** Tells this database from an earlier one of the same name, in sequences. */
  token: string
  /** `change` after a write; `gone` when it is about to be closed or destroyed. */
  events: EventEmitter
  gone: boolean
  /** Replaces the store, with another revision limit. Call under the exclusive lock. */
  reopen(revsLimit: number): Promise<void>
  /** Closes the store and the stores of its views. Call under the exclusive lock. */
  close(): Promise<void>
}

export async function openDatabase(name: string, path: string): Promise<Database> {
  let views = new Map<string, Pouch>()
  const open = async (revsLimit?: number) => {
    const pouch = await openPouch(path, revsLimit)
    views = new Map()
    trackViews(pouch, views)
    return pouch
  }
  const close = async (pouch: Pouch) => {
    // PouchDB closes view stores only under a name prefix that leveldb does not use.
    for (const view of views.values()) await view.close()
    await pouch.close()
  }

  let first = await open()
  const limit = await readRevsLimit(first)
  if (limit !== undefined) {
    await close(first)
    first = await open(limit)
  }
  const database: Database = {
    name,
    pouch: first,
    lock: createLock(),
    token: (await first.id()).replaceAll('-', '').slice(0, 16),
    events: new EventEmitter().setMaxListeners(0),
    gone: false,
    async reopen(revsLimit) {
      await close(database.pouch)
      database.pouch = await open(revsLimit)
    },
    close: () => close(database.pouch),
  }
  return database
}

/** Where the revision limit of a database is kept, out of sight of clients. */
export const revsLimitId = '_local/revs_limit'

async function readRevsLimit(pouch: Pouch): Promise<number | undefined> {
  const kept = await pouch.get(revsLimitId).catch(() => undefined)
  return typeof kept?.value === 'number' ? kept.value : undefined
}

function trackViews(pouch: Pouch, views: Map<string, Pouch>): void {
  const register = pouch.registerDependentDatabase.bind(pouch)
  pouch.registerDependentDatabase = async (name) => {
    const registered = await register(name)
    views.set(name, registered.db)
    return registered
  }
}
