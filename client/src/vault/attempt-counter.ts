import { isStorageFull } from './storage-full.ts'
import type { VaultRecord, VaultsDatabase } from './vaults-database.ts'

/** Wrong attempts in a row, and the moment before which none is allowed. */
export type AttemptCount = Pick<VaultRecord, 'attempts' | 'notBefore'>

export interface AttemptCounter {
  read(record: VaultRecord): AttemptCount
  write(record: VaultRecord, count: AttemptCount): Promise<void>
}

/**
 * Keeps the count with the vault, and on a full disk in the small store that browsers have beside: its limit is its own,
 * so that a full disk neither keeps people from their work nor makes attempts free.
 */
export function createAttemptCounter({ vaults }: VaultsDatabase): AttemptCounter {
  const place = ({ id }: VaultRecord): string => `approdo.attempts.${id}`
  return {
    read(record) {
      const text = localStorage.getItem(place(record))
      // What stands there was written after what the vault has.
      return text === null ? record : (JSON.parse(text) as AttemptCount)
    },
    async write(record, { attempts, notBefore }) {
      try {
        await vaults.update(record.owner, { attempts, notBefore })
        localStorage.removeItem(place(record))
      } catch (error) {
        if (!isStorageFull(error)) throw error
        localStorage.setItem(place(record), JSON.stringify({ attempts, notBefore }))
      }
    },
  }
}
