import { gunzipSync } from 'node:zlib'

/** A document that came as `multipart/related`, its attachments' bytes in place; or why it can't be read. */
export type RelatedDocument =
  | { outcome: 'read'; doc: Record<string, unknown> }
  | { outcome: 'malformed'; reason: string }

interface Part {
  headers: string
  body: Buffer
}

interface Options {
  contentType: string
  bytes: Buffer
  /** Reads the document; what it throws goes through. */
  parse: (json: Buffer) => unknown
  /** Bytes that all compressed attachments together may unpack to. */
  largest: number
}

/**
 * Reads a document and the attachments that follow it, by name or in order. CouchDB's replicator sends texts as it keeps
 * them, compressed: they are unpacked here, and lose the digest and the length of what was sent.
 */
export function readRelated({ contentType, bytes, parse, largest }: Options): RelatedDocument {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (!boundary) return malformed('multipart/related without a boundary')
  const parts = partsOf(bytes, boundary)
  const [first, ...waiting] = parts ?? []
  if (!first) return malformed('The multipart body is malformed')
  const doc = parse(first.body)
  if (!isObject(doc)) return malformed('Document must be a JSON object')
  const attachments = doc._attachments ?? {}
  if (!isObject(attachments)) return malformed('_attachments must be an object')
  let room = largest
  for (const [name, given] of Object.entries(attachments)) {
    if (!isObject(given)) return malformed('An attachment must be an object')
    if (given.follows !== true) continue
    const named = waiting.findIndex(({ headers }) => headers.includes(`filename="${name}"`))
    const [part] = waiting.splice(Math.max(0, named), 1)
    const data = part && (given.encoding === 'gzip' ? unpacked(part.body, room) : part.body)
    if (!data) return malformed('An attachment does not follow, or cannot be unpacked')
    if (given.encoding === 'gzip') room -= data.length
    const { content_type, revpos } = given
    attachments[name] = { content_type, ...(revpos !== undefined && { revpos }), data }
  }
  return { outcome: 'read', doc }
}

const malformed = (reason: string): RelatedDocument => ({ outcome: 'malformed', reason })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unpacked(bytes: Buffer, largest: number): Buffer | undefined {
  if (largest <= 0) return undefined
  try {
    return gunzipSync(bytes, { maxOutputLength: largest })
  } catch {
    // Not gzip, cut off, or larger than that.
    return undefined
  }
}

/** Undefined when a part has no end of its headers. */
function partsOf(bytes: Buffer, boundary: string): Part[] | undefined {
  const parts: Part[] = []
  const delimiter = Buffer.from(`--${boundary}`)
  const between = Buffer.concat([Buffer.from('\r\n'), delimiter])
  let at = bytes.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    const next = bytes.indexOf(between, start)
    if (next < 0) return parts
    const head = bytes.indexOf('\r\n\r\n', start)
    if (head < 0 || head > next) return undefined
    parts.push({ headers: bytes.toString('utf8', start, head), body: bytes.subarray(head + 4, next) })
    at = next + 2
  }
  return parts
}
