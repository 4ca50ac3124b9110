import { parseScope } from '@approdo/schemas'
import type { ReplicaDatabase, StoredDoc } from './replica-database.ts'

/**
 * Gives out sequence numbers inside a write transaction (a number held in memory would be given out twice by two
 * tabs), so that a scope's root comes before its other documents for as long as the server has never seen the root:
 * the server refuses children of a scope that it does not know, and the pusher sends in sequence order. A root
 * that is edited before its first push would move behind its children; so they move behind it again. Moving a
 * document forward is safe with any checkpoint: at worst it is offered twice, and `_revs_diff` drops it.
 */
export async function sequencer(db: ReplicaDatabase) {
  let last = await currentSequence(db)

  return {
    /** Nothing was written since the sequence was this: every write moves it on. */
    stands: (before: number): boolean => last === before,
    /** One number, for a document that neither is a root nor waits for one, or for news about sync state. */
    next: (): number => ++last,
    /** The number given out last. */
    last: (): number => last,
    /** Gives these rows their numbers; returns the rows that had to move behind one of them, already written. */
    async place(rows: StoredDoc[]): Promise<StoredDoc[]> {
      const roots = rows.filter(isUnsentRoot)
      const placed = new Set(rows.map(({ id }) => id))
      for (const row of [...roots, ...rows.filter((row) => !roots.includes(row))]) row.seq = ++last
      const moved: StoredDoc[] = []
      for (const root of roots) {
        const children = await db.docs.where('id').between(`${root.id}:`, `${root.id};`).toArray()
        const behind = children.filter(({ id, unsent }) => unsent && !placed.has(id))
        for (const child of behind.sort((a, b) => a.seq - b.seq)) child.seq = ++last
        await db.docs.bulkPut(behind)
        moved.push(...behind)
      }
      return moved
    },
    async store(): Promise<void> {
      await db.meta.put({ key: 'seq', value: last })
    },
  }
}

/** A scope's own document, of which the server has acknowledged no revision. */
export function isUnsentRoot({ id, unsent, base }: StoredDoc): boolean {
  return unsent !== undefined && base === undefined && parseScope(id) !== undefined
}

/** The last sequence number given out. */
export async function currentSequence(db: ReplicaDatabase): Promise<number> {
  const stored = await db.meta.get('seq')
  return typeof stored?.value === 'number' ? stored.value : 0
}
