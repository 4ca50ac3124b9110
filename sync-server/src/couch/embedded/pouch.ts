import { createRequire } from 'node:module'

export type JsonObject = Record<string, unknown>

export interface RevisionNode {
  pos: number
  ids: RevisionBranch
}
export type RevisionBranch = [hash: string, state: { deleted?: boolean }, children: RevisionBranch[]]

export interface PouchAttachment {
  content_type: string
  digest: string
  length: number
  revpos: number
  stub?: boolean
  data?: string
}
export interface PouchDocument extends JsonObject {
  _id: string
  _rev: string
  _deleted?: boolean
  _attachments?: Record<string, PouchAttachment>
}
export interface ChangeRow {
  seq: number
  id: string
  changes: { rev: string }[]
  deleted?: boolean
  doc?: JsonObject
}
export type WriteRow = { ok: true; id: string; rev: string } | { error: true; id: string; status: number }

/** The part of a PouchDB 9 database that this endpoint uses, with the types it really has at run time. */
export interface Pouch {
  info(): Promise<{ doc_count: number; update_seq: number }>
  id(): Promise<string>
  get(id: string, options?: JsonObject): Promise<PouchDocument>
  put(doc: JsonObject): Promise<{ id: string; rev: string }>
  bulkDocs(request: { docs: JsonObject[] }, options: JsonObject): Promise<WriteRow[]>
  allDocs(options: JsonObject): Promise<{ total_rows: number; rows: JsonObject[] }>
  changes(options: JsonObject): Promise<{ results: ChangeRow[] }>
  getAttachment(id: string, name: string, options: { rev: string }): Promise<Buffer>
  compact(): Promise<unknown>
  find(request: JsonObject): Promise<{ docs: JsonObject[]; warning?: string }>
  explain(request: JsonObject): Promise<JsonObject>
  createIndex(request: JsonObject): Promise<{ id: string; name: string; result: string }>
  getIndexes(): Promise<{ indexes: { ddoc: string | null; name: string; type: string }[] }>
  deleteIndex(index: JsonObject): Promise<unknown>
  registerDependentDatabase(name: string): Promise<{ db: Pouch }>
  _getRevisionTree(id: string, callback: (error: unknown, tree?: RevisionNode[]) => void): void
  on(event: 'error', listener: () => void): void
  setMaxListeners(count: number): void
  close(): Promise<void>
}

interface PouchConstructor {
  new (name: string, options: JsonObject): Pouch
  plugin(plugin: unknown): void
}

// Required, not imported: the published types of PouchDB replace Node's global Buffer with an older one.
const load = createRequire(import.meta.url)
const PouchDB: PouchConstructor = load('pouchdb-core')
PouchDB.plugin(load('pouchdb-adapter-leveldb'))
PouchDB.plugin(load('pouchdb-find'))

/** Opens the leveldb at `path`, making it if need be. Fails when it is locked or cannot be written. */
export async function openPouch(path: string, revsLimit?: number): Promise<Pouch> {
  const limit = revsLimit === undefined ? {} : { revs_limit: revsLimit }
  const pouch = new PouchDB(path, { adapter: 'leveldb', view_update_changes_batch_size: 500, ...limit })
  // Without a listener PouchDB prints a failing map function together with the document it failed on.
  pouch.on('error', () => undefined)
  // Each feed that reads listens for the end of the database.
  pouch.setMaxListeners(0)
  await pouch.info()
  return pouch
}
