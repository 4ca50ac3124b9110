/** What a tablet holds of one person. */
export interface Holdings {
  /** Documents of one municipality. */
  documents: number
  /** What the whole app takes up there, in bytes, where the browser tells. */
  bytes?: number | undefined
}

/** How much a tablet may hold before no further case is brought to it. */
export type TabletCeiling = { documents: number; bytes: number }

/** How near a tablet is to its ceiling. */
export type Room = 'ample' | 'near' | 'full'

/** Where no municipality decides otherwise: the warning then comes at 10,000 documents, for which speed is measured. */
export const usualCeiling: TabletCeiling = { documents: 12_500, bytes: 250_000_000 }

/** The share of the ceiling from which a tablet warns. */
export const warningShare = 0.8

/** How much room a tablet has: of documents or of bytes, whichever is less. */
export function roomLeft({ documents, bytes = 0 }: Holdings, ceiling: TabletCeiling): Room {
  const share = Math.max(documents / ceiling.documents, bytes / ceiling.bytes)
  if (share >= 1) return 'full'
  return share >= warningShare ? 'near' : 'ample'
}
