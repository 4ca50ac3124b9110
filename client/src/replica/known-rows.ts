import type { StoredDoc } from './replica-database.ts'

/**
 * The rows that this tab has read or written since the sequence was what it is: every write of every tab moves the
 * sequence on, so while it stands still, these rows are the ones in the store. They spare a save the reading.
 */
export interface KnownRows {
  /** Whether a row of this document has been known; it may be out of date. */
  has(id: string): boolean
  /** The row of a document, if it is known for this sequence. */
  at(sequence: number, id: string): StoredDoc | undefined
  /** These rows were read while the sequence was this. */
  read(sequence: number, rows: Iterable<StoredDoc>): void
  /** This tab wrote these rows, and moved the sequence from one number to another by it. */
  wrote(before: number, after: number, rows: Iterable<StoredDoc>): void
}

/** More than a worker's caseload; beyond it the rows known longest are forgotten. */
const limit = 20_000

export function createKnownRows(): KnownRows {
  const rows = new Map<string, StoredDoc>()
  let known = 0

  function keep(more: Iterable<StoredDoc>): void {
    for (const row of more) {
      rows.delete(row.id)
      rows.set(row.id, row)
    }
    for (const id of rows.keys()) {
      if (rows.size <= limit) break
      rows.delete(id)
    }
  }

  return {
    has: (id) => rows.has(id),
    at: (sequence, id) => (sequence === known ? rows.get(id) : undefined),
    read(sequence, more) {
      // Read before a write that is known of by now.
      if (sequence < known) return
      if (sequence > known) rows.clear()
      known = sequence
      keep(more)
    },
    wrote(before, after, more) {
      if (before !== known) rows.clear()
      known = after
      keep(more)
    },
  }
}
