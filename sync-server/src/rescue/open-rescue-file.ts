import { webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import {
  type RescueContents,
  type RescueHeader,
  rescueFormat,
  rescueKeyInfo,
  rescueLimits,
  rescueVersion,
  splitRescueFile,
} from '@approdo/schemas'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { usernamePattern } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import { parseJson } from '../http/json-bodies.ts'
import type { RescueKeys } from './rescue-keys.ts'

const Header = Type.Object({
  format: Type.Literal(rescueFormat),
  version: Type.Literal(rescueVersion),
  createdAt: Type.String({ maxLength: 40 }),
  staff: Type.String({ pattern: usernamePattern }),
  device: Type.String({ pattern: '^[A-Za-z0-9._-]{1,80}$' }),
  key: Type.String({ maxLength: 80 }),
  ephemeral: Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' }),
  own: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{80}$' })),
})

const Contents = Type.Object({
  warrant: Type.String({ maxLength: 200 }),
  databases: Type.Array(
    Type.Object({
      database: Type.String({ pattern: '^m\\d{6}$' }),
      documents: Type.Array(Type.Object({})),
    }),
    { maxItems: 200 },
  ),
})

/** The header of a rescue file, which is in clear. Throws `rescueUnreadable`. */
export function readRescueHeader(file: Buffer): RescueHeader {
  const parts = splitRescueFile(file)
  const header = parts && parsed(Buffer.from(parts.header))
  if (!Value.Check(Header, header)) throw problem('rescueUnreadable')
  return header
}

/**
 * Opens a rescue file. Throws `rescueKeyUnknown` for one that was made for another server, `tooLarge` for one that
 * unpacks to too much, and `rescueUnreadable` for one that is damaged, changed, or not what it says.
 */
export async function openRescueFile(
  keys: RescueKeys,
  file: Buffer,
): Promise<{ header: RescueHeader; contents: RescueContents }> {
  const header = readRescueHeader(file)
  const privateKey = await keys.privateKey(header.key)
  if (privateKey === undefined) throw problem('rescueKeyUnknown')
  const packed = await decrypted(file, header, privateKey)
  const contents = parsed(await unpacked(packed))
  if (!Value.Check(Contents, contents)) throw problem('rescueUnreadable')
  return { header, contents }
}

async function decrypted(
  file: Buffer,
  header: RescueHeader,
  privateKey: webcrypto.CryptoKey,
): Promise<ArrayBuffer> {
  const parts = splitRescueFile(file)
  if (parts === undefined) throw problem('rescueUnreadable')
  const { subtle } = webcrypto
  const ephemeral = Buffer.from(header.ephemeral, 'base64url')
  try {
    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    const other = await subtle.importKey('raw', ephemeral, curve, false, [])
    const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256)
    const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
    const key = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info: Buffer.from(rescueKeyInfo) },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    )
    const [nonce, ciphertext] = [parts.sealed.subarray(0, 12), parts.sealed.subarray(12)]
    return await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: parts.header }, key, ciphertext)
  } catch (error) {
    // WebCrypto's word for bytes that do not belong to the key, and for a point that is not on the curve.
    if (error instanceof DOMException) throw problem('rescueUnreadable')
    throw error
  }
}

async function unpacked(packed: ArrayBuffer): Promise<Buffer> {
  try {
    return await promisify(gunzip)(packed, { maxOutputLength: rescueLimits.unpackedBytes })
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') throw problem('tooLarge')
    if (typeof code === 'string' && code.startsWith('Z_')) throw problem('rescueUnreadable')
    throw error
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return parseJson(bytes)
  } catch {
    throw problem('rescueUnreadable')
  }
}
