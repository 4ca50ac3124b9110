import type nano from 'nano'
import { problem } from '../errors.ts'
import { reachCouch } from './reach-couch.ts'

/** An attachment as CouchDB serves it. */
export interface AttachmentAnswer {
  contentType: string
  body: ReadableStream<Uint8Array>
}

/** Opens an attachment's bytes; undefined when there is none. */
export async function fetchAttachment(
  couch: nano.ServerScope,
  path: readonly string[],
  rev: string | undefined,
  signal: AbortSignal,
): Promise<AttachmentAnswer | undefined> {
  const response = await reachCouch(couch, path, { query: rev === undefined ? {} : { rev }, signal })
  if (response.ok && response.body) {
    return {
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      body: response.body,
    }
  }
  await response.body?.cancel()
  if (response.status === 404) return undefined
  throw problem(response.status === 400 ? 'malformedRequest' : 'databaseUnavailable')
}
