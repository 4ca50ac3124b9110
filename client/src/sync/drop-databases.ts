import type { RescueKey } from '@approdo/schemas'
import { Dexie } from 'dexie'
import { openReplica } from '../replica/open-replica.ts'
import type { Vault } from '../vault/vault.ts'
import { databasePrefix, databasesOf } from '../vault/vaults-database.ts'
import { bringRescueFile } from './rescue/rescue-api.ts'

interface Ended {
  vault: Vault
  device: string
  /** The databases that the person may still see. */
  granted: ReadonlySet<string>
  rescueKey: () => Promise<RescueKey | undefined>
}

/**
 * Takes the municipalities off the tablet in which the person works no more. What was not sent goes to the server first, as a
 * rescue file: each document is judged there with the rights of now, and what is refused is kept in the quarantine. As
 * long as that has not succeeded, everything stays.
 */
export async function dropEndedDatabases({ vault, device, granted, rescueKey }: Ended): Promise<void> {
  const prefix = databasePrefix(vault.id)
  const ended = (await databasesOf(vault.id))
    .map((name) => name.slice(prefix.length))
    .filter((one) => !granted.has(one))
  for (const database of ended) {
    const { unsent, drafts } = await held(vault, device, database)
    // A form that was begun has no place on the server.
    if (drafts > 0) continue
    if (unsent === 0 || (await send())) await Dexie.delete(prefix + database)
  }

  async function send(): Promise<boolean> {
    const key = await rescueKey()
    if (!key) return false
    const { makeRescueFiles } = await import('./rescue/make-rescue-files.ts')
    const { files } = await makeRescueFiles({ vault, device, key, databases: ended, progress: () => {} })
    for (const { bytes } of files) if ((await bringRescueFile(bytes)).outcome !== 'ok') return false
    return true
  }
}

async function held(
  vault: Vault,
  device: string,
  database: string,
): Promise<{ unsent: number; drafts: number }> {
  const replica = await openReplica({ vault, database, device })
  try {
    const [{ unsent }, drafts] = await Promise.all([replica.counts(), replica.drafts.list()])
    return { unsent, drafts: drafts.length }
  } finally {
    replica.close()
  }
}
