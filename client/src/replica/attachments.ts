import { createError, MISSING_DOC } from 'pouchdb-errors'
import { VaultError } from '../vault/vault-error.ts'
import type { Attachment, Body, KeptAttachment } from './doc.ts'
import { openBody } from './open-body.ts'
import type { StoredAttachment } from './replica-database.ts'
import { ReplicaError } from './replica-error.ts'
import { parseRev } from './rev-tree.ts'
import { readRow } from './rows.ts'
import { context, type Store } from './store.ts'
import type { WorkingDoc } from './working-doc.ts'

/** The body with its attachments as kept, and the rows to write; bytes already here (same digest) are reused. */
export async function prepareAttachments(store: Store, doc: WorkingDoc, rev: string, body: Body) {
  const given = structuredClone(body._attachments) as Record<string, Attachment>
  await digestAll(given)
  const known = await knownAttachments(store, doc)
  const rows: StoredAttachment[] = []
  const kept: Record<string, KeptAttachment> = {}
  for (const [name, attachment] of Object.entries(given)) {
    const { data, content_type, digest = '', length = 0, revpos = parseRev(rev).pos } = attachment
    const same = known.get(digest)
    if (same) kept[name] = { ...same, content_type, revpos: attachment.stub ? same.revpos : revpos }
    else if (data instanceof Blob) {
      const slot = crypto.randomUUID()
      kept[name] = { content_type, digest, length, revpos, slot }
      known.set(digest, kept[name])
      const plain = new Uint8Array(await data.arrayBuffer())
      rows.push({
        slot,
        id: doc.id,
        sealed: await store.vault.seal(plain, context(store, 'attachment', doc.id, slot)),
      })
    } else throw new ReplicaError('missingAttachment', doc.id)
  }
  return { body: { ...body, _attachments: kept }, rows, slots: Object.values(kept).map(({ slot }) => slot) }
}

/** What the outside sees: stubs. */
export function stubs(kept: Record<string, KeptAttachment>): Record<string, Attachment> {
  const entries = Object.entries(kept)
  return Object.fromEntries(entries.map(([name, { slot: _, ...known }]) => [name, { ...known, stub: true }]))
}

/** The bytes of one attachment of a revision that is here. Rejects with 404 as CouchDB does, and with `tampered` when they were changed or taken away. */
export async function readAttachment(store: Store, id: string, rev: string, name: string): Promise<Blob> {
  const row = await readRow(store, id)
  const sealedBody = row?.bodies[rev]
  const body = sealedBody && (await openBody(store, id, rev, sealedBody))
  const kept = body?._attachments?.[name]
  if (!kept) throw createError(MISSING_DOC)
  const plain = await openKept(store, id, kept.slot)
  return new Blob([plain], { type: kept.content_type })
}

async function openKept(store: Store, id: string, slot: string): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await store.db.attachments.get(slot)
  if (!stored) throw new VaultError('tampered')
  return store.vault.open(stored.sealed, context(store, 'attachment', id, slot))
}

async function knownAttachments(store: Store, doc: WorkingDoc): Promise<Map<string, KeptAttachment>> {
  const known = new Map<string, KeptAttachment>()
  for (const rev of Object.keys(doc.row?.slots ?? {})) {
    const sealed = doc.row?.bodies[rev]
    const body = sealed && (await openBody(store, doc.id, rev, sealed))
    for (const kept of Object.values(body?._attachments ?? {})) known.set(kept.digest, kept)
  }
  return known
}

/** Turns given data into Blobs with length and MD5 digest. What does so is loaded with the first attachment. */
async function digestAll(attachments: Record<string, Attachment>): Promise<void> {
  const { preprocessAttachments } = await import('pouchdb-adapter-utils')
  return new Promise((resolve, reject) => {
    preprocessAttachments([{ data: { _attachments: attachments } }], 'blob', (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
