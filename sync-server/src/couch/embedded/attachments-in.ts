import { couchError } from './errors.ts'
import type { JsonObject, Pouch, PouchAttachment } from './pouch.ts'
import { asObject } from './request-body.ts'

/**
 * Makes a document's attachments safe to store: inline data become bytes, and a stub is looked up in the
 * document's own earlier revisions. Taking the digest from the client instead, as PouchDB does, would hand out
 * the attachments of any document.
 */
export async function prepareAttachments(pouch: Pouch, doc: JsonObject & { _id: string }): Promise<void> {
  if (doc._attachments === undefined) return
  const prepared: JsonObject = {}
  for (const [name, given] of Object.entries(asObject(doc._attachments, '_attachments must be an object'))) {
    checkAttachmentName(name)
    const attachment = asObject(given, 'An attachment must be an object')
    prepared[name] = attachment.stub === true ? await earlier(pouch, doc, name) : inline(attachment)
  }
  doc._attachments = prepared
}

export function checkAttachmentName(name: string): void {
  if (name === '' || name.startsWith('_') || /\p{Surrogate}/u.test(name)) {
    throw couchError('bad_request', "Attachment name '' or one that starts with '_' is prohibited.")
  }
}

function inline(attachment: JsonObject): JsonObject {
  const type = attachment.content_type
  const { data } = attachment
  return {
    content_type: typeof type === 'string' && type !== '' ? type : 'application/octet-stream',
    data: Buffer.isBuffer(data) ? data : decode(data),
  }
}

function decode(data: unknown): Buffer {
  if (typeof data !== 'string') throw couchError('bad_request', 'Attachment data must be a base64 string')
  const clean = data.replace(/[\r\n]/g, '')
  const padding = clean.endsWith('==') ? 2 : clean.endsWith('=') ? 1 : 0
  const bytes = Buffer.from(clean, 'base64')
  if (clean.length % 4 !== 0 || bytes.length !== (clean.length / 4) * 3 - padding) {
    throw couchError('bad_request', 'Attachment data must be a base64 string')
  }
  return bytes
}

async function earlier(
  pouch: Pouch,
  doc: JsonObject & { _id: string },
  name: string,
): Promise<PouchAttachment> {
  for (const rev of ancestors(doc)) {
    const kept = await pouch.get(doc._id, { rev }).catch(() => undefined)
    if (kept?._attachments && Object.hasOwn(kept._attachments, name)) {
      const found = kept._attachments[name]
      if (found) return found
    }
  }
  throw couchError('missing_stub', `Invalid attachment stub in ${doc._id} for ${name}`)
}

function ancestors(doc: JsonObject): string[] {
  const known = doc._revisions as { start: number; ids: string[] } | undefined
  if (known) return known.ids.map((hash, back) => `${known.start - back}-${hash}`)
  return typeof doc._rev === 'string' ? [doc._rev] : []
}
