import {
  type RescueContents,
  type RescueHeader,
  type RescueKey,
  rescueContentType,
  rescueFormat,
  rescueKeyInfo,
  rescueVersion,
} from '@approdo/schemas'

const curve = { name: 'ECDH', namedCurve: 'P-256' }
const encoder = new TextEncoder()

export interface Sealing {
  staff: string
  device: string
  createdAt: string
  contents: RescueContents
}

/** A rescue file as `docs/developers/rescue-file.md` describes it: only the server of this key can open it. */
export async function sealRescueFile(server: RescueKey, sealing: Sealing): Promise<Blob> {
  const { staff, device, createdAt, contents } = sealing
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const header: RescueHeader = {
    format: rescueFormat,
    version: rescueVersion,
    createdAt,
    staff,
    device,
    key: server.id,
    ephemeral: base64url(ephemeral),
  }
  const clear = encoder.encode(JSON.stringify(header))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await bodyKey(pair.privateKey, server.publicKey, ephemeral)
  const packed = await gzip(JSON.stringify(contents))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: clear },
    key,
    packed,
  )
  return new Blob([clear, '\n', nonce, sealed], { type: rescueContentType })
}

async function bodyKey(
  own: CryptoKey,
  server: string,
  ephemeral: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64url(server), curve, false, [])
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info: encoder.encode(rescueKeyInfo) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
