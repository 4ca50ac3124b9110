import { isRevision } from './document-check.ts'
import { couchError, problemOf } from './errors.ts'
import { flag, type Params } from './params.ts'
import type { JsonObject, Pouch, PouchDocument } from './pouch.ts'
import { asObject } from './request-body.ts'
import { latestRevisions } from './revision-tree.ts'

type Row = { ok: PouchDocument } | { error: { id: string; rev: string; error: string; reason: string } }

const together = 200

/** `_bulk_get`: the revisions asked for, each in the place of its question. */
export async function readInBulk(
  pouch: Pouch,
  asked: unknown[],
  params: Params,
): Promise<{ results: { id: string; docs: Row[] }[] }> {
  const options = {
    revs: flag(params, 'revs') === true,
    attachments: flag(params, 'attachments') === true,
  }
  const latest = flag(params, 'latest') === true
  const questions = asked.map((question) => asObject(question, 'Each of `docs` must be an object'))
  const results: { id: string; docs: Row[] }[] = []
  for (let from = 0; from < questions.length; from += together) {
    const part = questions.slice(from, from + together)
    results.push(...(await Promise.all(part.map((question) => answer(pouch, question, options, latest)))))
  }
  return { results }
}

async function answer(
  pouch: Pouch,
  { id, rev }: JsonObject,
  options: JsonObject,
  latest: boolean,
): Promise<{ id: string; docs: Row[] }> {
  if (typeof id !== 'string') throw couchError('bad_request', 'document id missed')
  const failed = (error: string, reason: string): Row => ({
    error: { id, rev: typeof rev === 'string' ? rev : 'undefined', error, reason },
  })
  if (rev !== undefined && !isRevision(rev))
    return { id, docs: [failed('bad_request', 'Invalid rev format')] }
  try {
    if (rev !== undefined) {
      const leaves = latest ? await latestRevisions(pouch, id, rev) : []
      const revs = leaves.length > 0 ? leaves : [rev]
      return {
        id,
        docs: await Promise.all(
          revs.map(async (one) => ({ ok: await pouch.get(id, { ...options, rev: one }) })),
        ),
      }
    }
    const leaves: unknown = await pouch.get(id, { ...options, open_revs: 'all' })
    return { id, docs: (leaves as Row[]).filter((leaf) => 'ok' in leaf) }
  } catch (thrown) {
    const { status, error, reason } = problemOf(thrown)
    return { id, docs: [status === 404 ? failed('not_found', 'missing') : failed(error, reason)] }
  }
}
