import { revExists } from 'pouchdb-merge'
import type { Store } from './store.ts'

export type RevsDiff = Record<string, { missing: string[] }>

/** Which of these revisions this replica has never seen; a known ancestor is not missing, though its body is gone. */
export async function revsDiff(store: Store, asked: Record<string, string[]>): Promise<RevsDiff> {
  const ids = Object.keys(asked)
  const rows = await store.db.docs.bulkGet(ids)
  const diff: RevsDiff = {}
  ids.forEach((id, at) => {
    const row = rows[at]
    const revs = asked[id] ?? []
    const tree = row && JSON.parse(row.tree)
    const missing = tree ? revs.filter((rev) => !revExists(tree, rev)) : revs
    if (missing.length) diff[id] = { missing }
  })
  return diff
}
