import generateReplicationId from 'pouchdb-generate-replication-id'

interface Checkpoint {
  _id: string
  _rev?: string
  [field: string]: unknown
}

/**
 * Writes on both sides the checkpoint of a replication that never ran: the next one from `source` to `target` carries
 * on from `since`. Its shape is PouchDB's own (pouchdb-checkpointer, version 1).
 */
export async function writeCheckpoint(
  source: PouchDB.Database,
  target: PouchDB.Database,
  since: string | number,
): Promise<void> {
  const id = await generateReplicationId(source, target, {})
  const session = crypto.randomUUID()
  const content = {
    session_id: session,
    replicator: 'pouchdb',
    version: 1,
    last_seq: since,
    history: [{ last_seq: since, session_id: session }],
  }
  await putOver(target, { _id: id, ...content })
  await putOver(source, { _id: id, ...content })
}

/** Writes a `_local` document in place of the one that is there. */
export async function putOver(database: PouchDB.Database, doc: Checkpoint): Promise<void> {
  const before = await getLocal(database, doc._id)
  await database.put(before ? { ...doc, _rev: before._rev } : doc)
}

/** A `_local` document; undefined when there is none. */
export async function getLocal(database: PouchDB.Database, id: string): Promise<Checkpoint | undefined> {
  try {
    return (await database.get(id)) as Checkpoint
  } catch (error) {
    // PouchDB's HTTP adapter throws plain objects.
    if (typeof error === 'object' && error && 'status' in error && error.status === 404) return undefined
    throw error
  }
}
