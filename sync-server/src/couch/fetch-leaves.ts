import type nano from 'nano'
import { problem } from '../errors.ts'
import { documentsIn } from './documents-in.ts'
import { orUnavailable, reachCouch } from './reach-couch.ts'

/**
 * All leaves of these documents with their revision histories, each as the JSON that CouchDB wrote: for those who
 * only hand them on, since reading and writing them again takes as long as getting them. Documents that are not
 * there are left out. Throws `databaseUnavailable` when the answer fails or breaks off.
 */
export async function fetchLeaves(
  couch: nano.ServerScope,
  database: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const response = await reachCouch(couch, [database, '_bulk_get'], {
    method: 'POST',
    query: { revs: 'true' },
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    // Without a revision CouchDB gives all leaves.
    body: JSON.stringify({ docs: ids.map((id) => ({ id })) }),
    signal,
  })
  const answer = new Uint8Array(await orUnavailable(response.arrayBuffer()))
  const documents = response.ok ? documentsIn(answer) : undefined
  if (documents === undefined) throw problem('databaseUnavailable')
  return documents
}
