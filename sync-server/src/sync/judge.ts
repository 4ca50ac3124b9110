import {
  type Actor,
  changeProblem,
  documentProblems,
  isMedia,
  may,
  mediaProblems,
  type Plan,
  type PlanFacts,
  planChangeProblem,
} from '@approdo/schemas'
import { givenAttachments, type PushedDocument } from './pushed-document.ts'
import { type RefusalProblem, wholeDocument } from './refusal.ts'

/** What the server holds of a pushed document. */
export interface Held {
  /** Whether it has a document of this id that is not deleted. */
  exists: boolean
  /** Whether that document stays when the pushed one is a deletion: it then settles a conflict. */
  outlives: boolean
  /** The revision that a root or a plan was changed from. */
  before: Record<string, unknown> | undefined
  /** What tells where a pushed plan stands, and stood. */
  planFacts: PlanFacts | undefined
}

/** What keeps a pushed document from being stored; empty when nothing does. */
export function judge(
  actor: Actor,
  doc: PushedDocument,
  { exists, outlives, before, planFacts }: Held,
): RefusalProblem[] {
  const changed = exists ? 'update' : 'create'
  const action = doc._deleted && !outlives ? 'delete' : changed
  if (!may(actor, action, doc._id)) return [wholeDocument('forbidden')]
  if (doc._deleted) return []
  const ofDocument = documentProblems(doc)
  if (ofDocument.length > 0) return ofDocument
  const ofMedia = isMedia(doc._id) ? mediaProblems(givenAttachments(doc)) : []
  if (ofMedia.length > 0) return ofMedia
  const held = exists ? before : undefined
  const ofPlan = planFacts && planChangeProblem(held as Plan | undefined, doc as unknown as Plan, planFacts)
  const ofChange = ofPlan ?? changeProblem(actor, held, doc)
  return ofChange === undefined ? [] : [wholeDocument(ofChange)]
}
