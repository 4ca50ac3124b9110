import { couchError } from './errors.ts'

/**
 * The decoded segments of the path after the database. The router decodes a whole wildcard at once, and would
 * take a slash within an id for one between segments.
 */
export function segmentsAfterDatabase(url: string): string[] {
  const path = url.split('?')[0] ?? ''
  try {
    return path.split('/').slice(2).map(decodeURIComponent)
  } catch {
    throw couchError('bad_request', 'The path is not properly encoded.')
  }
}

/** Which document, and which attachment of it, the path names. */
export function documentPath(url: string): { id: string; attachment: string | undefined } {
  const [first = '', second, ...rest] = segmentsAfterDatabase(url)
  const twofold = first === '_design' || first === '_local'
  const id = twofold ? `${first}/${second ?? ''}` : first
  const names = twofold ? rest : second === undefined ? [] : [second, ...rest]
  const attachment = names.join('/')
  return { id, attachment: attachment === '' ? undefined : attachment }
}
