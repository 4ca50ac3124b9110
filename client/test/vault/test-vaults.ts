import { onTestFinished } from 'vitest'
import type { KdfParams } from '../../src/vault/derive-key.ts'
import { createVault, type Vault } from '../../src/vault/vault.ts'
import { createVaults, type Vaults } from '../../src/vault/vaults.ts'

/** Real Argon2id, small enough for many tests. */
export const quickKdf: KdfParams = { algorithm: 'argon2id', memoryKiB: 1024, iterations: 1, parallelism: 1 }

/** A directory whose vaults are destroyed after the test. */
export function useVaults(options: { now?: () => number } = {}): Vaults {
  const vaults = createVaults({ kdf: quickKdf, ...options })
  onTestFinished(async () => {
    for (const { owner } of await vaults.list()) await vaults.destroy(owner)
    vaults.close()
  })
  return vaults
}

/** An open vault with a random key, in no directory. */
export async function makeVault(id: string = crypto.randomUUID()): Promise<Vault> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return createVault({ id, owner: 'worker1.roma', key })
}
