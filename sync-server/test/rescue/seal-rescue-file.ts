import { randomBytes, webcrypto } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { RescueKey } from '@approdo/schemas'

const { subtle } = webcrypto
const curve = { name: 'ECDH', namedCurve: 'P-256' }

export interface Sealing {
  header?: object
  contents: unknown
  /** Instead of the packed contents. */
  packed?: Uint8Array
}

/** A rescue file as `docs/developers/rescue-file.md` describes it, made without the tablet's code. */
export async function sealRescueFile(key: Omit<RescueKey, 'warrant'>, sealing: Sealing): Promise<Buffer> {
  const pair = await subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = Buffer.from(await subtle.exportKey('raw', pair.publicKey))
  const header = Buffer.from(
    JSON.stringify({
      format: 'approdo-rescue',
      version: 1,
      createdAt: '2026-11-23T08:00:00.000Z',
      key: key.id,
      ephemeral: ephemeral.toString('base64url'),
      ...sealing.header,
    }),
  )
  const server = await subtle.importKey('raw', Buffer.from(key.publicKey, 'base64url'), curve, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: server }, pair.privateKey, 256)
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const bodyKey = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info: Buffer.from('approdo-rescue 1') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const nonce = randomBytes(12)
  const packed = sealing.packed ?? gzipSync(JSON.stringify(sealing.contents))
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: header }, bodyKey, packed)
  return Buffer.concat([header, Buffer.from('\n'), nonce, Buffer.from(sealed)])
}
