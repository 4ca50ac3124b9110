/** A revision and its ancestors, newest first, as CouchDB writes them. */
export interface Revisions {
  start: number
  ids: string[]
}

export interface Attachment {
  content_type: string
  /** Base64 or Blob on the way in; absent when `stub`. */
  data?: string | Blob
  digest?: string
  length?: number
  revpos?: number
  stub?: boolean
}

/** A document as CouchDB knows it; the replica looks at fields beginning with an underscore only. */
export interface Doc {
  _id: string
  _rev?: string
  _deleted?: boolean
  _attachments?: Record<string, Attachment>
  _revisions?: Revisions
  [field: string]: unknown
}

/** What is sealed of a revision: everything but what the revision tree knows. */
export type Body = Record<string, unknown>

/** What is sealed of a document; deletions have no attachments. */
export function plainBody(doc: Doc): Body {
  const body: Body = {}
  for (const field of Object.keys(doc)) if (!field.startsWith('_')) body[field] = doc[field]
  if (doc._attachments && !doc._deleted) body._attachments = doc._attachments
  return body
}

/** An attachment inside a sealed body; its bytes are in a row of their own, found by the random `slot`. */
export interface KeptAttachment {
  content_type: string
  digest: string
  length: number
  revpos: number
  slot: string
}

/** What a sealed body gives when opened. */
export type OpenedBody = Body & { _attachments?: Record<string, KeptAttachment> }
