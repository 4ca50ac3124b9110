import { checkRevision, isRevision } from './document-check.ts'
import { couchError } from './errors.ts'
import { flag, type Params, parseValue, text } from './params.ts'
import type { JsonObject, Pouch, PouchDocument } from './pouch.ts'
import { latestRevisions } from './revision-tree.ts'

export type OpenRevision = { ok: PouchDocument } | { missing: string }

/** The document, or one revision of it, with what `params` asks for beside it. */
export async function readDocument(pouch: Pouch, id: string, params: Params): Promise<PouchDocument> {
  const asked = text(params, 'rev')
  const rev = asked === undefined ? undefined : await newest(pouch, id, checkRevision(asked), params)
  const meta = flag(params, 'meta') === true
  return pouch.get(id, {
    ...(rev === undefined ? {} : { rev }),
    revs: flag(params, 'revs') === true,
    revs_info: meta || flag(params, 'revs_info') === true,
    conflicts: meta || flag(params, 'conflicts') === true,
    attachments: withAttachments(params),
  })
}

/** The leaves of the document, or the revisions that `open_revs` names. */
export async function readOpenRevisions(pouch: Pouch, id: string, params: Params): Promise<OpenRevision[]> {
  const asked = text(params, 'open_revs') ?? 'all'
  const revs: unknown = asked === 'all' ? 'all' : parseValue(asked)
  if (revs !== 'all' && !(Array.isArray(revs) && revs.every(isRevision))) {
    throw couchError('bad_request', 'Invalid rev format')
  }
  const wanted =
    revs === 'all' || flag(params, 'latest') !== true
      ? revs
      : [...new Set((await Promise.all(revs.map((rev) => latestOrItself(pouch, id, rev)))).flat())]
  const found = await pouch.get(id, {
    open_revs: wanted,
    revs: flag(params, 'revs') === true,
    attachments: withAttachments(params),
  } satisfies JsonObject)
  return found as unknown as OpenRevision[]
}

// With `atts_since` a replicator asks for what is newer than it has; giving it all is allowed.
const withAttachments = (params: Params) =>
  flag(params, 'attachments') === true || params.atts_since !== undefined

async function newest(pouch: Pouch, id: string, rev: string, params: Params): Promise<string> {
  if (flag(params, 'latest') !== true) return rev
  const [first = rev] = await latestRevisions(pouch, id, rev)
  return first
}

async function latestOrItself(pouch: Pouch, id: string, rev: string): Promise<string[]> {
  const leaves = await latestRevisions(pouch, id, rev)
  return leaves.length > 0 ? leaves : [rev]
}
