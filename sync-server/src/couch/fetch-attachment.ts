import type nano from 'nano'
import { problem } from '../errors.ts'

/** An attachment as CouchDB serves it. */
export interface AttachmentAnswer {
  contentType: string
  body: ReadableStream<Uint8Array>
}

/**
 * Opens an attachment's bytes; undefined when there is none. It goes past nano, with nano's address and
 * credentials: nano decodes attachments of type text as UTF-8, and its streams leave a connection that breaks
 * as an unhandled error, which ends the process.
 */
export async function fetchAttachment(
  couch: nano.ServerScope,
  path: readonly string[],
  rev: string | undefined,
  signal: AbortSignal,
): Promise<AttachmentAnswer | undefined> {
  const { origin, pathname, username, password } = new URL(couch.config.url)
  const query = rev === undefined ? '' : `?rev=${encodeURIComponent(rev)}`
  const url = `${origin}${pathname.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}${query}`
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`
  const response = await reach(url, { headers: username ? { authorization } : {}, signal })
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

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof TypeError) throw problem('databaseUnavailable')
    throw error
  }
}
