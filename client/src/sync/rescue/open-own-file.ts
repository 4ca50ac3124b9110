import {
  type RescueContents,
  type RescueHeader,
  rescueFormat,
  rescueLimits,
  rescueVersion,
  splitRescueFile,
} from '@approdo/schemas'
import { bodyKey, fromBase64url, unwrapOwn } from './rescue-keys.ts'

/** `notForHere`: of somebody else, or made by a tablet that did not know the key of its person's tablets yet. */
export type OpenedFile =
  | { outcome: 'opened'; contents: RescueContents }
  | { outcome: 'unreadable' | 'notForHere' | 'tooLarge' }

/** Opens a rescue file that the same person made on another tablet, with the key that all their tablets have. */
export async function openOwnFile(file: Blob, owner: string, own: string): Promise<OpenedFile> {
  if (file.size > rescueLimits.sealedBytes) return { outcome: 'tooLarge' }
  const parts = splitRescueFile(new Uint8Array(await file.arrayBuffer()))
  const header = parts && headerIn(parts.header)
  if (!parts || !header) return { outcome: 'unreadable' }
  if (header.staff !== owner || header.own === undefined) return { outcome: 'notForHere' }
  try {
    const raw = await unwrapOwn(header.own, own, fromBase64url(header.ephemeral))
    const [iv, sealed] = [parts.sealed.slice(0, 12), parts.sealed.slice(12)]
    const how = { name: 'AES-GCM', iv, additionalData: parts.header.slice() }
    const text = await unpacked(await crypto.subtle.decrypt(how, await bodyKey(raw, 'decrypt'), sealed))
    return text === undefined ? { outcome: 'tooLarge' } : { outcome: 'opened', contents: JSON.parse(text) }
  } catch (error) {
    // WebCrypto's word for bytes that do not belong to the key, and those of base64 and gzip.
    if (error instanceof DOMException || error instanceof TypeError) return { outcome: 'unreadable' }
    throw error
  }
}

function headerIn(bytes: Uint8Array): RescueHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<RescueHeader>
    const { format, version, staff, ephemeral } = header
    const isOne = format === rescueFormat && version === rescueVersion
    return isOne && typeof staff === 'string' && typeof ephemeral === 'string'
      ? (header as RescueHeader)
      : undefined
  } catch {
    return undefined
  }
}

/** Undefined when it is more than a file may unpack to. */
async function unpacked(packed: ArrayBuffer): Promise<string | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > rescueLimits.unpackedBytes) {
      await reader.cancel()
      return undefined
    }
    pieces.push(read.value)
  }
  return new Blob(pieces).text()
}
