import { askPasskey, createPasskey, type PasskeyHandle } from './passkey.ts'
import { openBytes, sealBytes } from './sealing.ts'

/** The data key under a key that a passkey of this device derives. */
export interface PasskeyWrapping extends PasskeyHandle {
  kind: 'passkey'
  id: string
  createdAt: string
  wrappedKey: Uint8Array<ArrayBuffer>
}

type RawKey = Uint8Array<ArrayBuffer>

/** Makes a passkey and wraps the data key under it; undefined when the person turns it down. */
export async function wrapWithPasskey(
  raw: RawKey,
  options: { vaultId: string; ownerName: string; createdAt: string },
): Promise<PasskeyWrapping | undefined> {
  const made = await createPasskey(options.ownerName)
  const asked = made && (await askPasskey([made]))
  if (!made || !asked) return undefined
  const id = crypto.randomUUID()
  const wrappedKey = await sealBytes(asked.key, raw, contextOf(options.vaultId, id))
  return { kind: 'passkey', id, createdAt: options.createdAt, ...made, wrappedKey }
}

/** The raw data key; undefined when the person turns it down. Throws `tampered`. */
export async function unwrapWithPasskey(
  wrappings: readonly PasskeyWrapping[],
  vaultId: string,
): Promise<RawKey | undefined> {
  const asked = await askPasskey(wrappings)
  const wrapping = wrappings.find((one) => one === asked?.handle)
  return asked && wrapping && openBytes(asked.key, wrapping.wrappedKey, contextOf(vaultId, wrapping.id))
}

const contextOf = (vaultId: string, id: string): string => `${vaultId}\nwrapping\npasskey\n${id}`
