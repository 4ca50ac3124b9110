import { createRequire } from 'node:module'

export type Doc = Record<string, unknown> & { _id: string; _rev?: string }

export interface StockPouch {
  put(doc: object): Promise<{ id: string; rev: string }>
  get(id: string, options?: object): Promise<Doc & { _rev: string; _conflicts?: string[] }>
  remove(id: string, rev: string): Promise<unknown>
  bulkDocs(docs: object[], options?: object): Promise<unknown[]>
  allDocs(options?: object): Promise<{ total_rows: number; rows: { id: string; value: { rev: string } }[] }>
  getAttachment(id: string, name: string): Promise<Buffer>
  changes(options: object): Changes
  replicate: { to: Replicate; from: Replicate }
  sync(other: StockPouch, options: object): { cancel(): void; on(event: string, listener: () => void): void }
  destroy(): Promise<unknown>
}
interface Changes {
  on(event: string, listener: (value: { id: string }) => void): Changes
  cancel(): void
}
type Replicate = (
  other: StockPouch | string,
  options?: object,
) => Promise<{ ok: boolean; docs_read: number; docs_written: number; doc_write_failures: number }> & {
  on(event: 'denied', listener: (refusal: Record<string, unknown>) => void): void
}

// Required, not imported: the published types of PouchDB replace Node's global Buffer with an older one.
const load = createRequire(import.meta.url)
const PouchDB: {
  new (name: string, options?: object): StockPouch
  plugin(plugin: unknown): void
  fetch(address: string, options: object): Promise<Response>
} = load('pouchdb-core')
for (const name of ['adapter-memory', 'adapter-http', 'replication']) PouchDB.plugin(load(`pouchdb-${name}`))

let count = 0

/** A PouchDB of the published packages, in memory. */
export function memoryPouch(): StockPouch {
  count += 1
  return new PouchDB(`contract-${count}`, { adapter: 'memory' })
}

/** The same over HTTP, with these headers in each request. */
export function httpPouch(url: string, headers: Record<string, string> = {}): StockPouch {
  return new PouchDB(url, {
    fetch: (address: string, options: { headers: Headers }) => {
      for (const [name, value] of Object.entries(headers)) options.headers.set(name, value)
      return PouchDB.fetch(address, options)
    },
  })
}
