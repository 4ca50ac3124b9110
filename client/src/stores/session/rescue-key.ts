import type { RescueKey } from '@approdo/schemas'
import { readRescueKey } from '../../sync/rescue/rescue-api.ts'
import { whenThereIsRoom } from '../../vault/storage-full.ts'
import type { AccountStore } from './account.ts'

const freshMs = 7 * 24 * 3_600_000

/** The key that this tablet keeps, whatever its age, else the server's; undefined without either. */
export async function rescueKeyOf(store: AccountStore): Promise<RescueKey | undefined> {
  return (await store.readRescueKey())?.key ?? ask(store)
}

/** Asks the server for the key when none is kept, or an old one. To be called when the server was just reached. */
export async function keepRescueKey(store: AccountStore): Promise<void> {
  const kept = await store.readRescueKey()
  // Until a server gave it, tablets had no key of their person's own.
  if (kept?.key.own && Math.abs(Date.now() - Date.parse(kept.keptAt)) < freshMs) return
  await ask(store)
}

async function ask(store: AccountStore): Promise<RescueKey | undefined> {
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok') return undefined
  // A full disk is when the key is needed most.
  await whenThereIsRoom(store.writeRescueKey({ key: answer.value, keptAt: new Date().toISOString() }))
  return answer.value
}
