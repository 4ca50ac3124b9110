import type { OpenedBody } from './doc.ts'
import { openPackedBody } from './packs.ts'
import type { InPack, Sealed } from './replica-database.ts'
import { context, type Store } from './store.ts'

/** The body of a revision, from where its row says; undefined when it was purged meanwhile. Throws `tampered` when it is not that of this document and revision. */
export async function openBody(
  store: Store,
  id: string,
  rev: string,
  kept: Sealed | InPack,
): Promise<OpenedBody | undefined> {
  if (isInPack(kept)) return openPackedBody(store, kept.pack, id, rev)
  return (await store.vault.openJson(kept, context(store, 'body', id, rev))) as OpenedBody
}

export const isInPack = (kept: Sealed | InPack | undefined): kept is InPack =>
  kept !== undefined && 'pack' in kept
