import { databasesOf } from '../vault/vaults-database.ts'
import { openReplicaDatabase } from './replica-database.ts'

/** Work that is on this tablet only. */
export interface UnsentWork {
  records: number
  /** Forms that were begun and not saved. */
  drafts: number
}

/** Counts what would be lost with a vault. What stands in clear is enough: no PIN is needed. */
export async function countUnsent(vaultId: string): Promise<UnsentWork> {
  const work = { records: 0, drafts: 0 }
  for (const name of await databasesOf(vaultId)) {
    const db = openReplicaDatabase(name)
    try {
      work.records += await db.docs
        .orderBy('flag')
        .filter(({ unsent }) => unsent !== undefined)
        .count()
      work.drafts += await db.drafts.count()
    } finally {
      db.close()
    }
  }
  return work
}
