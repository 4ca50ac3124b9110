import { isTampered } from '../vault/vault-error.ts'

/**
 * What could not be opened since this tab opened the replica, because it was changed on disk. Its bytes are shown
 * nowhere; everything else is read as usual.
 */
export interface Damage {
  records(): string[]
  /** Keys of forms that were begun. */
  drafts(): string[]
  /** Tells that there is more of it, or less. */
  subscribe(listener: () => void): () => void
  /** What `read` gives; undefined, with these records noted, where it can't be opened. */
  unless<T>(ids: readonly string[], read: () => Promise<T>): Promise<T | undefined>
}

export interface DamageBook extends Damage {
  note(kind: DamageKind, ids: Iterable<string>): void
  /** These are whole again, or gone. */
  clear(kind: DamageKind, ids: Iterable<string>): void
}

type DamageKind = 'records' | 'drafts'

export function createDamage(): DamageBook {
  const known = { records: new Set<string>(), drafts: new Set<string>() }
  const listeners = new Set<() => void>()

  function change(kind: DamageKind, act: (set: Set<string>) => void): void {
    const before = known[kind].size
    act(known[kind])
    if (known[kind].size !== before) for (const listener of listeners) listener()
  }
  const note: DamageBook['note'] = (kind, ids) =>
    change(kind, (set) => {
      for (const id of ids) set.add(id)
    })
  const clear: DamageBook['clear'] = (kind, ids) => {
    if (known[kind].size > 0)
      change(kind, (set) => {
        for (const id of ids) set.delete(id)
      })
  }

  return {
    records: () => [...known.records],
    drafts: () => [...known.drafts],
    note,
    clear,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async unless(ids, read) {
      try {
        const found = await read()
        clear('records', ids)
        return found
      } catch (error) {
        if (!isTampered(error)) throw error
        note('records', ids)
        return undefined
      }
    },
  }
}
