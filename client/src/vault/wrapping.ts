import { deriveKey, isWeaker, type KdfParams } from './derive-key.ts'
import type { PasskeyWrapping } from './passkey-wrapping.ts'
import { openBytes, sealBytes } from './sealing.ts'
import { VaultError } from './vault-error.ts'

/** The data key under a key derived from the PIN. */
export interface PinWrapping {
  kind: 'pin'
  kdf: KdfParams
  salt: Uint8Array<ArrayBuffer>
  wrappedKey: Uint8Array<ArrayBuffer>
}

/** Ways to wrap the same data key, told apart by `kind`. */
export type Wrapping = PinWrapping | PasskeyWrapping

/** A fresh 256-bit data key, as raw bytes; wrap it, import it, then wipe it. */
export function createDataKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32))
}

/** The data key for use: it seals and opens, and nobody reads it out again. */
export function importDataKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export async function wrapWithPin(
  raw: Uint8Array<ArrayBuffer>,
  options: { vaultId: string; pin: string; kdf: KdfParams },
): Promise<PinWrapping> {
  const { vaultId, pin, kdf } = options
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const wrappingKey = await deriveKey(pin, salt, kdf)
  return { kind: 'pin', kdf, salt, wrappedKey: await sealBytes(wrappingKey, raw, pinContext(vaultId)) }
}

/**
 * The raw data key, or null when the PIN is wrong (or the wrapped key was damaged: they look the same). Throws `tampered` when
 * the derivation was made weaker than `least`, so that somebody could try what is typed more quickly.
 */
export async function unwrapWithPin(
  wrapping: PinWrapping,
  options: { vaultId: string; pin: string; least: KdfParams },
) {
  if (isWeaker(wrapping.kdf, options.least)) throw new VaultError('tampered')
  const wrappingKey = await deriveKey(options.pin, wrapping.salt, wrapping.kdf)
  try {
    return await openBytes(wrappingKey, wrapping.wrappedKey, pinContext(options.vaultId))
  } catch (error) {
    if (error instanceof VaultError && error.code === 'tampered') return null
    throw error
  }
}

function pinContext(vaultId: string): string {
  return `${vaultId}\nwrapping\npin`
}
