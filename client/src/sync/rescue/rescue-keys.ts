import { rescueKeyInfo, rescueOwnKeyInfo } from '@approdo/schemas'

export const curve = { name: 'ECDH', namedCurve: 'P-256' }
const aes = { name: 'AES-GCM', length: 256 }
const encoder = new TextEncoder()

/** The raw key of a file's body, agreed between the pair made for the file and the server's. */
export async function agreedKey(
  own: CryptoKey,
  server: string,
  ephemeral: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64url(server), curve, false, [])
  return derive(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256),
    ephemeral,
    rescueKeyInfo,
  )
}

export const bodyKey = (raw: ArrayBuffer, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, aes, false, [use])

/** The body's raw key, sealed for the person's other tablets. */
export async function wrapForOwn(
  raw: ArrayBuffer,
  own: string,
  ephemeral: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrappingKey(own, ephemeral), raw)
  return base64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

/** What {@link wrapForOwn} sealed. Throws an `OperationError` when it was sealed for somebody else. */
export async function unwrapOwn(
  wrapped: string,
  own: string,
  ephemeral: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const bytes = fromBase64url(wrapped)
  const iv = bytes.slice(0, 12)
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await wrappingKey(own, ephemeral), bytes.slice(12))
}

async function wrappingKey(own: string, ephemeral: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const raw = await derive(fromBase64url(own).buffer, ephemeral, rescueOwnKeyInfo)
  return crypto.subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt'])
}

async function derive(
  secret: ArrayBuffer,
  salt: Uint8Array<ArrayBuffer>,
  info: string,
): Promise<ArrayBuffer> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(info) }
  return crypto.subtle.deriveBits(how, material, 256)
}

export function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
