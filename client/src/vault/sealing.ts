import { deflate, inflate } from './deflate.ts'
import { VaultError } from './vault-error.ts'

/**
 * Layout of a sealed record: version, packing, 12 bytes of nonce, then AES-GCM ciphertext with its tag. Version and
 * packing are authenticated together with the context, so neither can be changed to an older or weaker one.
 */
const version = 1
const packings = { plain: 0, deflated: 1 } as const
const headerLength = 14

/** Under this, a compression stream costs more time than the bytes that it saves are worth. */
const worthDeflating = 4096

const encoder = new TextEncoder()

export interface SealOptions {
  /** Larger and sooner: compressing a thousand records takes longer than writing them. */
  fast?: boolean
}

export async function sealBytes(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  context: string,
  { fast = false }: SealOptions = {},
) {
  const packed = plain.length >= worthDeflating && !fast ? await deflate(plain) : plain
  const deflated = packed.length < plain.length * 0.9
  const packing = deflated ? packings.deflated : packings.plain
  const header = crypto.getRandomValues(new Uint8Array(headerLength))
  header.set([version, packing])
  const ciphertext = await crypto.subtle.encrypt(cipher(header, context), key, deflated ? packed : plain)
  const sealed = new Uint8Array(headerLength + ciphertext.byteLength)
  sealed.set(header)
  sealed.set(new Uint8Array(ciphertext), headerLength)
  return sealed
}

/** Throws `tampered` unless these are the bytes that `sealBytes` gave for this key and context. */
export async function openBytes(key: CryptoKey, sealed: Uint8Array<ArrayBuffer>, context: string) {
  const header = sealed.subarray(0, headerLength)
  if (header.length < headerLength || header[0] !== version) throw new VaultError('tampered')
  const plain = await decrypt(key, cipher(header, context), sealed.subarray(headerLength))
  return header[1] === packings.deflated ? inflate(plain) : plain
}

function cipher(header: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  const additionalData = encoder.encode(`${header[0]}.${header[1]}.${context}`)
  return { name: 'AES-GCM', iv: header.subarray(2), additionalData }
}

async function decrypt(key: CryptoKey, params: AesGcmParams, ciphertext: Uint8Array<ArrayBuffer>) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params, key, ciphertext))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError')
      throw new VaultError('tampered', { cause: error })
    throw error
  }
}
