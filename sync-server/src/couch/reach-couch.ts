import type nano from 'nano'
import { problem } from '../errors.ts'

/**
 * Asks CouchDB past nano, with nano's address and credentials, for an answer that must come as the bytes that it
 * is: nano decodes attachments of type text as UTF-8, and a connection that breaks in the middle of bytes or of a
 * stream ends the process as an unhandled error. The path's parts are encoded here; statuses are the caller's.
 * Throws `databaseUnavailable` when nobody answers.
 */
export async function reachCouch(
  couch: nano.ServerScope,
  path: readonly string[],
  init: RequestInit & { query?: Record<string, string> },
): Promise<Response> {
  const { origin, pathname, username, password } = new URL(couch.config.url)
  const { query = {}, ...rest } = init
  const url = new URL(`${origin}${pathname.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const headers = new Headers(rest.headers)
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  if (username) headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
  return orUnavailable(fetch(url, { ...rest, headers }))
}

/** What fetch gives, with `databaseUnavailable` for a connection that fails or breaks. */
export async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof TypeError) throw problem('databaseUnavailable')
    throw error
  }
}
