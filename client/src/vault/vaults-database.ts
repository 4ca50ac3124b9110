import { Dexie, type Table } from 'dexie'
import type { Wrapping } from './wrapping.ts'

/** One person's vault on this tablet. In clear: nothing here opens anything without the PIN. */
export interface VaultRecord {
  owner: string
  id: string
  ownerName: string
  /** Ways to unwrap the same data key; none left means destroyed. */
  wrappings: Wrapping[]
  /** Wrong attempts in a row. */
  attempts: number
  /** Milliseconds of the epoch before which no attempt is allowed; 0 without a delay. */
  notBefore: number
  /** Wrong attempts in a row after which the vault destroys itself; never without. */
  destroyAfter?: number
  createdAt: string
}

export type VaultsDatabase = Dexie & { vaults: Table<VaultRecord, string> }

export function openVaultsDatabase(): VaultsDatabase {
  const database = new Dexie('approdo-vaults', { cache: 'disabled' }) as VaultsDatabase
  database.version(1).stores({ vaults: 'owner' })
  return database
}

/** Every database of one vault starts with this; see `destroy`. */
export function databasePrefix(vaultId: string): string {
  return `approdo-${vaultId}-`
}

/** The names of the databases with a vault's documents, one per municipality. */
export async function databasesOf(vaultId: string): Promise<string[]> {
  const names = await Dexie.getDatabaseNames()
  const prefix = databasePrefix(vaultId)
  return names.filter((name) => name.startsWith(prefix) && /^m\d{6}$/.test(name.slice(prefix.length)))
}
