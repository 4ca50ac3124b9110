import { documentProblems } from '@approdo/schemas'
import type { DocumentScope } from 'nano'
import type { Batch, Draft, Report } from './import-batch.ts'
import { mergeImported } from './merge-imported.ts'
import type { Refusal } from './refusal.ts'

/** What the importer needs of a municipality's database. */
export type Store = Pick<DocumentScope<Stored>, 'fetch' | 'bulk'>

interface Stored {
  [field: string]: unknown
}

interface Options {
  /** Undefined when there is no database yet, in a dry run. */
  store: Store | undefined
  dryRun: boolean
  now: string
}

const batchSize = 500
const attempts = 3

/**
 * Brings what was read into a municipality's database: creates what is new, and changes what the source has changed
 * and nobody has touched since. A document that people have deleted stays deleted.
 */
export async function importDrafts(batch: Batch, { store, dryRun, now }: Options): Promise<Report> {
  const report: Report = {
    created: 0,
    updated: 0,
    unchanged: 0,
    refusals: [...batch.refusals],
    notes: [...batch.notes],
  }
  let kept = 0
  for (let at = 0; at < batch.drafts.length; at += batchSize) {
    let pending = batch.drafts.slice(at, at + batchSize)
    for (let attempt = 1; pending.length > 0; attempt++) {
      const known = await current(store, pending)
      const conflicts: Draft[] = []
      const writes: { draft: Draft; document: Stored; isNew: boolean }[] = []
      for (const draft of pending) {
        const before = known.get(draft.id)
        if (before === 'deleted') {
          report.unchanged++
          continue
        }
        const merged = mergeImported(before ?? fresh(draft, now), draft.values, draft.whole)
        kept += merged.kept.length
        const problems = refusalsOf(draft, merged.document)
        if (problems.length > 0) report.refusals.push(...problems)
        else if (before !== undefined && !merged.changed) report.unchanged++
        else {
          const document = { ...merged.document, updatedAt: now, updatedBy: 'import', device: 'import' }
          writes.push({ draft, document, isNew: before === undefined })
        }
      }
      const failed = dryRun || store === undefined ? new Map() : await write(store, writes)
      for (const { draft, isNew } of writes) {
        const reason = failed.get(draft.id)
        if (reason === undefined) report[isNew ? 'created' : 'updated']++
        else if (reason === 'conflict' && attempt < attempts) conflicts.push(draft)
        else
          report.refusals.push({ of: 'row', ...draft.origin, reason: `the database refused it: ${reason}` })
      }
      pending = conflicts
    }
  }
  if (kept > 0) report.notes.push(`${kept} values changed by people since the last import were kept`)
  return report
}

const fresh = ({ id, type }: Draft, now: string): Stored => ({
  _id: id,
  type,
  schemaVersion: 1,
  createdAt: now,
  createdBy: 'import',
  updatedAt: now,
  updatedBy: 'import',
  device: 'import',
})

async function current(store: Store | undefined, drafts: Draft[]): Promise<Map<string, Stored | 'deleted'>> {
  const known = new Map<string, Stored | 'deleted'>()
  if (store === undefined) return known
  const { rows } = await store.fetch({ keys: drafts.map(({ id }) => id) })
  for (const row of rows) {
    if ('error' in row && row.error !== undefined) continue
    if ('doc' in row && row.doc) known.set(row.key, row.doc)
    else known.set(row.key, 'deleted')
  }
  return known
}

async function write(store: Store, writes: { document: Stored }[]): Promise<Map<string, string>> {
  if (writes.length === 0) return new Map()
  const rows = await store.bulk({ docs: writes.map(({ document }) => document) })
  return new Map(rows.flatMap(({ id, error }) => (error === undefined ? [] : [[id, error]])))
}

function refusalsOf(draft: Draft, document: Stored): Refusal[] {
  return documentProblems({ ...document, _id: draft.id }).map(({ field, expected }) => {
    const path = field.slice(1).replaceAll('/', '.')
    const column = draft.columns?.[path] ?? path
    return { of: 'row', ...draft.origin, column, reason: `${expected}` }
  })
}
