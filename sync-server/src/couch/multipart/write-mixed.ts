import { createHash, randomBytes } from 'node:crypto'

/** A revision as `open_revs` gives it: with attachments as stubs, or with their `data` (base64 or bytes). */
export type OpenRevision = { ok: object } | { missing: string }

/** Whether whoever asks wants revisions so: CouchDB's replicator reads nothing else. */
export const acceptsMixed = (accept: string | undefined): boolean => /multipart\/mixed/i.test(accept ?? '')

interface Attachment {
  content_type?: string
  revpos?: number
  data?: string | Buffer
}

/**
 * Revisions as `multipart/mixed`, as CouchDB's replicator wants them: each part a JSON document, a `multipart/related` one
 * with the attachments that follow it, or `{missing}`.
 */
export function writeMixed(revisions: readonly OpenRevision[]): { type: string; body: Buffer } {
  const boundary = newBoundary()
  const parts = revisions.map((revision) => {
    if ('missing' in revision) return part('application/json; error="true"', JSON.stringify(revision))
    const attachments = Object.entries(attachmentsOf(revision.ok))
    const following = attachments.filter(([, { data }]) => data !== undefined)
    if (following.length === 0) return part('application/json', JSON.stringify(revision.ok))
    const related = writeRelated(revision.ok, following)
    return part(related.type, related.body)
  })
  return { type: `multipart/mixed; boundary="${boundary}"`, body: joined(boundary, parts) }
}

function writeRelated(doc: object, following: [string, Attachment][]): { type: string; body: Buffer } {
  const boundary = newBoundary()
  const bytes = following.map(([name, { data, ...known }]) => {
    const body = Buffer.isBuffer(data) ? data : Buffer.from(data ?? '', 'base64')
    // Of what is sent: CouchDB's own digest of a text is that of its compressed bytes.
    const digest = `md5-${createHash('md5').update(body).digest('base64')}`
    return { name, body, stub: { ...known, digest, length: body.length, follows: true } }
  })
  const stubs = Object.fromEntries(bytes.map(({ name, stub }) => [name, stub]))
  const json = JSON.stringify({ ...doc, _attachments: { ...attachmentsOf(doc), ...stubs } })
  const parts = bytes.map(({ name, body, stub }) =>
    part(stub.content_type ?? 'application/octet-stream', body, [
      `Content-Disposition: attachment; filename="${name.replaceAll(/["\r\n]/g, '_')}"`,
      `Content-Length: ${body.length}`,
    ]),
  )
  return {
    type: `multipart/related; boundary="${boundary}"`,
    body: joined(boundary, [part('application/json', json), ...parts]),
  }
}

const attachmentsOf = (doc: object): Record<string, Attachment> =>
  (Reflect.get(doc, '_attachments') as Record<string, Attachment> | undefined) ?? {}

const newBoundary = (): string => randomBytes(16).toString('hex')

function part(type: string, body: string | Buffer, headers: string[] = []): Buffer {
  const head = [`Content-Type: ${type.replaceAll(/[\r\n]/g, ' ')}`, ...headers].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body as string)])
}

function joined(boundary: string, parts: Buffer[]): Buffer {
  const pieces = parts.flatMap((one) => [Buffer.from(`\r\n--${boundary}\r\n`), one])
  return Buffer.concat([...pieces, Buffer.from(`\r\n--${boundary}--`)]).subarray(2)
}
