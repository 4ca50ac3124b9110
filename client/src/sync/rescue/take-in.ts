import type { RescueContents } from '@approdo/schemas'
import type { Attachment, Doc } from '../../replica/doc.ts'
import { openReplica } from '../../replica/open-replica.ts'
import type { Vault } from '../../vault/vault.ts'

export interface TakenIn {
  /** Records of which something was new here: they wait to be sent, as if they had been written here. */
  taken: number
  alreadyHere: number
  /** Of municipalities in which this person does not work on this tablet. */
  leftOut: number
}

/**
 * Takes what a rescue file holds into this vault, to be sent at the next sync. Revisions stay what they are, so taking it
 * twice, bringing it to the server as well, or a first tablet that recovers changes nothing.
 */
export async function takeIn(
  { vault, device, databases }: { vault: Vault; device: string; databases: readonly string[] },
  contents: RescueContents,
): Promise<TakenIn> {
  const sum: TakenIn = { taken: 0, alreadyHere: 0, leftOut: 0 }
  for (const { database, documents } of contents.databases) {
    const docs = documents.map((doc) => withBlobs(doc as Doc))
    const records = new Set(docs.map(({ _id }) => _id)).size
    if (!databases.includes(database)) {
      sum.leftOut += records
      continue
    }
    const replica = await openReplica({ vault, database, device })
    try {
      const taken = await replica.takeIn(docs)
      sum.taken += taken
      sum.alreadyHere += records - taken
    } finally {
      replica.close()
    }
  }
  return sum
}

function withBlobs(doc: Doc): Doc {
  if (!doc._attachments) return doc
  const entries = Object.entries(doc._attachments).map(([name, attachment]): [string, Attachment] => {
    const { content_type, data } = attachment
    if (typeof data !== 'string') return [name, attachment]
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    return [name, { content_type, data: new Blob([bytes], { type: content_type }) }]
  })
  return { ...doc, _attachments: Object.fromEntries(entries) }
}
