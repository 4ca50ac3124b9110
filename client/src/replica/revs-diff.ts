import { revExists } from 'pouchdb-merge'
import { markReceived, type Receipt } from './receive.ts'
import { readRows } from './rows.ts'
import type { Store } from './store.ts'

export type RevsDiff = Record<string, { missing: string[] }>

/**
 * Which of these revisions this replica has never seen; a known ancestor is not missing, though its body is gone.
 * The server asks about what it has: a revision that was waiting for its receipt (lost, perhaps, when the tablet
 * was switched off) has thereby arrived.
 */
export async function revsDiff(store: Store, asked: Record<string, string[]>): Promise<RevsDiff> {
  const ids = Object.keys(asked)
  const rows = await readRows(store, ids)
  const diff: RevsDiff = {}
  const receipts: Receipt[] = []
  ids.forEach((id, at) => {
    const row = rows[at]
    const revs = asked[id] ?? []
    const tree = row && JSON.parse(row.tree)
    const missing = tree ? revs.filter((rev) => !revExists(tree, rev)) : revs
    if (missing.length) diff[id] = { missing }
    const arrived = revs.filter((rev) => row?.unsent?.includes(rev))
    if (arrived.length) receipts.push({ id, revs: arrived })
  })
  if (receipts.length) await markReceived(store, receipts)
  return diff
}
