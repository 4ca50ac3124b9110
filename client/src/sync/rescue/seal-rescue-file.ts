import {
  type RescueContents,
  type RescueHeader,
  type RescueKey,
  rescueContentType,
  rescueFormat,
  rescueVersion,
} from '@approdo/schemas'
import { agreedKey, base64url, bodyKey, curve, wrapForOwn } from './rescue-keys.ts'

const encoder = new TextEncoder()

export interface Sealing {
  staff: string
  device: string
  createdAt: string
  contents: RescueContents
}

/**
 * A rescue file as `docs/developers/rescue-file.md` describes it: only the server of this key can open it, and the
 * author's own tablets.
 */
export async function sealRescueFile(server: RescueKey, sealing: Sealing): Promise<Blob> {
  const { staff, device, createdAt, contents } = sealing
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const raw = await agreedKey(pair.privateKey, server.publicKey, ephemeral)
  const header: RescueHeader = {
    format: rescueFormat,
    version: rescueVersion,
    createdAt,
    staff,
    device,
    key: server.id,
    ephemeral: base64url(ephemeral),
    ...(server.own && { own: await wrapForOwn(raw, server.own, ephemeral) }),
  }
  const clear = encoder.encode(JSON.stringify(header))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: clear }
  const packed = await gzip(JSON.stringify(contents))
  const sealed = await crypto.subtle.encrypt(how, await bodyKey(raw, 'encrypt'), packed)
  return new Blob([clear, '\n', iv, sealed], { type: rescueContentType })
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}
