/**
 * What one request to `/sync` may carry. The server answers 413 to more; a tablet stays far below. Replicators of
 * others do too: PouchDB sends 100 documents at a time and CouchDB 500, unless told otherwise.
 */
export const requestLimits = {
  /** Documents in one push. */
  documents: 10_000,
  /** Documents that are asked for, or asked about, by their ids. */
  ids: 10_000,
  /** Documents that are asked for together with their attachments, which are held in memory meanwhile. */
  attachments: 100,
  /** Revisions that are asked about, of all those documents together. */
  revisions: 50_000,
  /** Scopes in one snapshot. */
  scopes: 20_000,
} as const
