import { parseScope, type Scope, scopeText } from './scope.ts'
import { isUlid, newUlid } from './ulid.ts'

/** What a document's id says: the scope that it lives in, its type, and whether it is the scope's root. */
export interface DocumentId {
  scope: Scope
  type: string
  /** The document's own ULID; for a root, the scope's. */
  ulid: string
  isRoot: boolean
}

const typeName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Reads an id: `<scope>:<type>:<ulid>`, or a scope itself for its root. Undefined for every other text,
 * so that design documents, `_local` ones and look-alikes belong to no scope, and a scope has one root.
 */
export function parseDocumentId(id: string): DocumentId | undefined {
  const root = parseScope(id)
  if (root?.ulid !== undefined) return { scope: root, type: root.kind, ulid: root.ulid, isRoot: true }
  const parts = id.split(':')
  const ulid = parts.pop()
  const type = parts.pop()
  const scope = parseScope(parts.join(':'))
  if (scope === undefined || type === undefined || ulid === undefined) return undefined
  if (!typeName.test(type) || !isUlid(ulid) || type === scope.kind) return undefined
  return { scope, type, ulid, isRoot: false }
}

/** Builds the id that {@link parseDocumentId} reads. */
export const formatDocumentId = (id: DocumentId): string =>
  id.isRoot ? scopeText(id.scope) : `${scopeText(id.scope)}:${id.type}:${id.ulid}`

/** A new id for a document of `type` in `scope` (`case:01J…`, `place`). */
export const newDocumentId = (scope: string, type: string): string => `${scope}:${type}:${newUlid()}`

/** The scope that an id lives in, as text; undefined when the id is none of ours. */
export function scopeOfId(id: string): string | undefined {
  const parsed = parseDocumentId(id)
  return parsed && scopeText(parsed.scope)
}
