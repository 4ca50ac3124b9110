import { type Actor, may, parseDocumentId } from '@approdo/schemas'
import { judge } from './judge.ts'
import { planFacts } from './plan-facts.ts'
import { isPushable, type PushedDocument, revisionOf } from './pushed-document.ts'
import { type RefusedRow, wholeDocument } from './refusal.ts'
import { refuse } from './refuse.ts'
import { type StoredRow, storeDocuments } from './store-documents.ts'
import { type StoredState, storedState } from './stored-state.ts'
import type { SyncContext } from './sync-context.ts'

export type PushRow = StoredRow | RefusedRow

/**
 * Stores the documents of a push, each judged alone; gives a row for each, in their order. Roots come first,
 * so that a case and what belongs to it may be founded in one push, and plans after the decisions that they rest on;
 * deletions come after what may take their place, so that a settled conflict is seen as one. What is refused is in the quarantine
 * before this resolves; when that or CouchDB fails it throws, and the sender keeps everything.
 */
export async function pushDocuments(
  context: SyncContext,
  given: readonly unknown[],
  newEdits: boolean,
): Promise<PushRow[]> {
  const rows = new Map<number, PushRow>()
  const pushed: [at: number, doc: PushedDocument][] = []
  for (const [at, one] of given.entries()) {
    if (isPushable(one, newEdits)) pushed.push([at, one])
    else rows.set(at, await refuse(context, one, [wholeDocument('malformed')]))
  }
  const roots = pushed.filter(([, doc]) => isRoot(doc))
  const others = pushed.filter(([, doc]) => !isRoot(doc))
  try {
    await pushPart(context, roots, newEdits, rows)
  } finally {
    if (roots.length > 0) context.services.scopes.forget(context.database)
  }
  const extended = roots.length === 0 ? context : await withScopesHeldNow(context)
  await pushPart(extended, others, newEdits, rows)
  return given.map((_one, at) => rows.get(at)).filter((row) => row !== undefined)
}

const isEdit = ([, doc]: readonly [at: number, doc: PushedDocument]): boolean => doc._deleted !== true
const isPlan = ([, doc]: readonly [at: number, doc: PushedDocument]): boolean =>
  parseDocumentId(doc._id)?.type === 'plan'
const isRoot = (doc: PushedDocument): boolean => parseDocumentId(doc._id)?.isRoot === true

/** Scopes that the push has given to its sender count, and so do those that it has taken away. */
async function withScopesHeldNow(context: SyncContext): Promise<SyncContext> {
  const { services, caller, database, actor } = context
  const now = await services.actors.in(caller.staff, database)
  return { ...context, actor: { ...now, scopes: new Set([...actor.scopes, ...now.scopes]) } }
}

async function pushPart(
  context: SyncContext,
  part: readonly [at: number, doc: PushedDocument][],
  newEdits: boolean,
  rows: Map<number, PushRow>,
): Promise<void> {
  const edits = part.filter(isEdit)
  for (const alike of [
    edits.filter((one) => !isPlan(one)),
    edits.filter(isPlan),
    part.filter((one) => !isEdit(one)),
  ])
    await pushAlike(context, alike, newEdits, rows)
}

async function pushAlike(
  context: SyncContext,
  part: readonly [at: number, doc: PushedDocument][],
  newEdits: boolean,
  rows: Map<number, PushRow>,
): Promise<void> {
  if (part.length === 0) return
  const { state, actor } = await stateFor(context, part, newEdits)
  const accepted: [at: number, doc: PushedDocument][] = []
  for (const [at, doc] of part) {
    if (state.holds(doc)) {
      rows.set(at, { ok: true, id: doc._id, rev: revisionOf(doc) ?? '' })
      continue
    }
    const problems = judge(actor, doc, {
      exists: state.exists(doc._id),
      outlives: state.outlives(doc),
      before: await state.before(doc),
      planFacts: await planFacts(context, doc),
    })
    if (problems.length === 0) accepted.push([at, doc])
    else rows.set(at, await refuse(context, doc, problems))
  }
  const stored = await storeDocuments(
    context,
    accepted.map(([, doc]) => doc),
    newEdits,
  )
  for (const [index, [at, doc]] of accepted.entries()) {
    const row = stored[index]
    rows.set(at, row ?? (await refuse(context, doc, [wholeDocument('malformed')])))
  }
}

/**
 * What is stored, and who the sender is by then: a push that is sent again while its first try is under way may meet
 * roots that the first has just founded, and those are the sender's own.
 */
async function stateFor(
  context: SyncContext,
  part: readonly [at: number, doc: PushedDocument][],
  newEdits: boolean,
): Promise<{ state: StoredState; actor: Actor }> {
  const docs = part.map(([, doc]) => doc)
  const state = await storedState(context, docs, newEdits)
  const { actor, services, database } = context
  const isStrange = (doc: PushedDocument) =>
    isRoot(doc) && state.exists(doc._id) && !may(actor, 'update', doc._id)
  if (!docs.some(isStrange)) return { state, actor }
  services.scopes.forget(database)
  const extended = await withScopesHeldNow(context)
  return { state: await storedState(extended, docs, newEdits), actor: extended.actor }
}
