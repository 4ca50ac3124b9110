import { commonsDatabase, databaseOf } from '@approdo/schemas'
import { openReplica, type Replica } from '../../replica/open-replica.ts'
import type { Vault } from '../../vault/vault.ts'
import type { Account, AccountStore } from './account.ts'

/** What is held while a person's data are open: all of it ends with the lock. */
export interface Opened {
  vault: Vault
  replica: Replica
  store: AccountStore
}

/** The replica of a municipality in this vault; of what belongs to none, for somebody without one. */
export const openMunicipality = (vault: Vault, account: Account, device: string): Promise<Replica> =>
  openReplica({
    vault,
    database: account.municipality ? databaseOf(account.municipality) : commonsDatabase,
    device,
  })
