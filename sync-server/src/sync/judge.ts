import { type Actor, changeProblem, documentProblems, may } from '@approdo/schemas'
import type { PushedDocument } from './pushed-document.ts'
import { type RefusalProblem, wholeDocument } from './refusal.ts'

/**
 * What keeps a pushed document from being stored; empty when nothing does. `exists` says whether the server has
 * a document of this id that is not deleted; `before` is the revision that a root was changed from.
 */
export function judge(
  actor: Actor,
  doc: PushedDocument,
  exists: boolean,
  before: Record<string, unknown> | undefined,
): RefusalProblem[] {
  const action = doc._deleted ? 'delete' : exists ? 'update' : 'create'
  if (!may(actor, action, doc._id)) return [wholeDocument('forbidden')]
  if (doc._deleted) return []
  const ofDocument = documentProblems(doc)
  if (ofDocument.length > 0) return ofDocument
  const ofChange = changeProblem(actor, exists ? before : undefined, doc)
  return ofChange === undefined ? [] : [wholeDocument(ofChange)]
}
