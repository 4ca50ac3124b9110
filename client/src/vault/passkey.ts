import { VaultError } from './vault-error.ts'

/** A passkey as this tablet knows it: what to ask the authenticator for. */
export interface PasskeyHandle {
  credentialId: Uint8Array<ArrayBuffer>
  /** What the authenticator turns into the secret (WebAuthn PRF). */
  salt: Uint8Array<ArrayBuffer>
}

/** Whether this device can open a vault by its own lock (fingerprint, face, device PIN) through WebAuthn PRF. */
export async function hasPasskeys(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false
  const [capabilities, isAvailable] = await Promise.all([
    PublicKeyCredential.getClientCapabilities?.(),
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),
  ])
  return isAvailable && capabilities?.['extension:prf'] === true
}

/**
 * Makes a passkey on this device, for this address alone; it stays on the device, and no server hears of it. Undefined when the person
 * turns it down, or the device cannot derive secrets with it.
 */
export async function createPasskey(ownerName: string): Promise<PasskeyHandle | undefined> {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const created = await unlessDeclined(
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { id: location.hostname, name: 'Approdo' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: ownerName, displayName: ownerName },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: {} },
      },
    }),
  )
  if (!(created instanceof PublicKeyCredential)) return undefined
  if (created.getClientExtensionResults().prf?.enabled !== true) return undefined
  return { credentialId: new Uint8Array(created.rawId), salt }
}

/** The key that one of these passkeys derives, and which of them it was. Undefined when the person turns it down. */
export async function askPasskey(
  handles: readonly PasskeyHandle[],
): Promise<{ handle: PasskeyHandle; key: CryptoKey } | undefined> {
  const secrets = handles.map(({ credentialId, salt }) => [base64url(credentialId), { first: salt }])
  const asserted = await unlessDeclined(
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rpId: location.hostname,
        userVerification: 'required',
        allowCredentials: handles.map(({ credentialId: id }) => ({ type: 'public-key', id })),
        extensions: { prf: { evalByCredential: Object.fromEntries(secrets) } },
      },
    }),
  )
  if (!(asserted instanceof PublicKeyCredential)) return undefined
  const secret = asserted.getClientExtensionResults().prf?.results?.first
  const handle = handles.find(({ credentialId }) => base64url(credentialId) === asserted.id)
  if (!secret || !handle) throw new VaultError('derivation')
  return { handle, key: await wrappingKey(secret) }
}

async function wrappingKey(secret: BufferSource): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('approdo passkey 1')
  const kdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return crypto.subtle.deriveKey(kdf, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/** What the person cancels, and a device that knows no such passkey (any more), look the same on purpose. */
async function unlessDeclined<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    const declined = ['NotAllowedError', 'AbortError', 'InvalidStateError']
    if (error instanceof DOMException && declined.includes(error.name)) return undefined
    throw error
  }
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
