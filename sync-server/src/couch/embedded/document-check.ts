import { randomBytes } from 'node:crypto'
import { couchError } from './errors.ts'
import type { JsonObject } from './pouch.ts'
import { asObject } from './request-body.ts'

export const newId = (): string => randomBytes(16).toString('hex')

const special = new Set(['_id', '_rev', '_deleted', '_attachments', '_revisions', '_revs_info'])
const answered = new Set(['_conflicts', '_deleted_conflicts', '_local_seq'])

/**
 * A document as it may be given to PouchDB, which throws outside of any promise, ending the process,
 * on some malformed ones. Throws CouchDB's errors.
 */
export function checkDocument(given: unknown): JsonObject & { _id: string } {
  const source = asObject(given, 'Document must be a JSON object')
  const doc: JsonObject = {}
  for (const [name, value] of Object.entries(source)) {
    if (!name.startsWith('_') || special.has(name)) doc[name] = value
    else if (!answered.has(name)) {
      throw couchError('doc_validation', `Bad special document member: ${name}`)
    }
  }
  delete doc._revs_info
  const id = checkDocumentId(doc._id ?? newId())
  checkRevisions(doc)
  if (doc._deleted !== undefined && typeof doc._deleted !== 'boolean') {
    throw couchError('doc_validation', '`_deleted` must be a boolean')
  }
  return { ...doc, _id: id }
}

export function checkDocumentId(id: unknown): string {
  if (typeof id !== 'string') throw couchError('illegal_docid', 'Document id must be a string')
  if (id === '') throw couchError('illegal_docid', 'Document id must not be empty')
  if (id.length > 2000) throw couchError('illegal_docid', 'Document id is too long')
  if (/\p{Surrogate}/u.test(id)) throw couchError('illegal_docid', 'Document id must be UTF-8')
  if (id === '_design/' || id === '_local/') {
    throw couchError('illegal_docid', `Illegal document id \`${id}\``)
  }
  if (id.startsWith('_') && !/^_(design|local)\//.test(id)) {
    throw couchError('illegal_docid', 'Only reserved document ids may start with underscore.')
  }
  return id
}

export function isRevision(rev: unknown): rev is string {
  return typeof rev === 'string' && /^[0-9]{1,9}-[^-\s]{1,100}$/.test(rev)
}

export function checkRevision(rev: unknown): string {
  if (isRevision(rev)) return rev
  throw couchError('bad_request', 'Invalid rev format')
}

function checkRevisions(doc: JsonObject): void {
  if (doc._rev === null || doc._rev === '') delete doc._rev
  if (doc._rev !== undefined) checkRevision(doc._rev)
  if (doc._revisions === undefined) return
  const { start, ids } = asObject(doc._revisions, '_revisions must be an object')
  const sound =
    Number.isSafeInteger(start) &&
    Array.isArray(ids) &&
    ids.length > 0 &&
    ids.length <= Number(start) &&
    ids.every((hash) => isRevision(`1-${hash}`))
  if (!sound) throw couchError('doc_validation', '_revisions is malformed')
  // More would be dropped anyway, at the revision limit.
  doc._revisions = { start, ids: ids.slice(0, 1000) }
}
