import { type PlanFacts, parseDocumentId, type Review, type Supervision, scopeText } from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import type { PushedDocument } from './pushed-document.ts'
import type { SyncContext } from './sync-context.ts'

/** What the server has that tells where a plan stands: its case's decisions and reviews. Undefined for what is no plan. */
export async function planFacts(context: SyncContext, doc: PushedDocument): Promise<PlanFacts | undefined> {
  const id = parseDocumentId(doc._id)
  if (id?.type !== 'plan') return undefined
  const scope = scopeText(id.scope)
  const [supervisions, reviews] = await Promise.all([
    ofType<Supervision>(context, `${scope}:supervision`),
    ofType<Review>(context, `${scope}:review`),
  ])
  return { supervisions, reviews, today: new Date().toISOString().slice(0, 10) }
}

async function ofType<Body>({ services, database }: SyncContext, prefix: string): Promise<Body[]> {
  const { rows } = await ask<{ rows: { doc?: Body }[] }>(services.couch, {
    db: database,
    path: '_all_docs',
    qs: {
      startkey: `${prefix}:`,
      // `;` follows `:`.
      endkey: `${prefix};`,
      include_docs: true,
    },
  })
  return rows.flatMap(({ doc }) => (doc ? [doc] : []))
}
