import { startProblem } from '../../start-problem.ts'
import type { Batch } from '../import-batch.ts'
import type { Store } from '../import-drafts.ts'
import { digest, writtenDigest } from '../merge-imported.ts'

/** The name of a directory when the operator gives none. */
export const defaultSource = 'hsds'

const few = 3

/**
 * Throws a start problem when most of the directory's ids are those of other records by name: two directories
 * that both count from 1 would overwrite each other.
 */
export async function refuseAnotherDirectory(store: Store, { drafts }: Batch): Promise<void> {
  const { rows } = await store.fetch({ keys: drafts.map(({ id }) => id) })
  const known = new Map(rows.flatMap((row) => ('doc' in row && row.doc ? [[row.key, row.doc] as const] : [])))
  const met = drafts.flatMap((draft) => {
    const before = known.get(draft.id)
    return before === undefined ? [] : [writtenDigest(before, 'name') === digest(draft.values.name)]
  })
  const renamed = met.filter((same) => !same).length
  if (renamed < few || renamed * 2 <= met.length) return
  throw startProblem(
    `${renamed} of ${met.length} records have the ids of records with other names, imported before: this seems to be ` +
      'another directory. Nothing was written. Give it a name of its own with --source <name>.',
  )
}
