/** Where a snapshot was broken off: the sequence that it began with, and the last document that was sent. */
export interface SnapshotCursor {
  since: string | number
  id: string
}

export const formatCursor = (cursor: SnapshotCursor): string =>
  Buffer.from(JSON.stringify([cursor.since, cursor.id])).toString('base64url')

/** Reads what {@link formatCursor} wrote; undefined for anything else. */
export function parseCursor(text: string): SnapshotCursor | undefined {
  try {
    const [since, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    const isSequence = typeof since === 'string' || typeof since === 'number'
    return isSequence && typeof id === 'string' ? { since, id } : undefined
  } catch {
    return undefined
  }
}
