import type { Base, Document, DocumentType } from '@approdo/schemas'
import { newDocumentId, parseScope } from '@approdo/schemas'

/** Who writes, and on which tablet. */
export interface Author {
  staff: string
  device: string
}

const schemaVersion = 1

/** A new document of a type in a scope, with what every document has; a root takes the scope as its id. */
export function newDocument(
  author: Author,
  type: DocumentType,
  scope: string,
  fields: object,
): Base & { type: DocumentType } {
  const now = new Date().toISOString()
  const isRoot = parseScope(scope)?.kind === type
  return {
    ...fields,
    _id: isRoot ? scope : newDocumentId(scope, type),
    type,
    schemaVersion,
    createdAt: now,
    createdBy: author.staff,
    updatedAt: now,
    updatedBy: author.staff,
    device: author.device,
  }
}

/** The document with the marks of an edit made now. */
export const stamped = <Doc extends Document>(author: Author, doc: Doc): Doc => ({
  ...doc,
  updatedAt: new Date().toISOString(),
  updatedBy: author.staff,
  device: author.device,
})
