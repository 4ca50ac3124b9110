import { EventEmitter } from 'events'
import { BAD_REQUEST, createError, MISSING_DOC } from 'pouchdb-errors'
import { readAttachment } from './attachments.ts'
import { type BulkGetOptions, bulkGet } from './bulk-get.ts'
import { type ChangesOptions, changes } from './changes.ts'
import type { Doc } from './doc.ts'
import { getLocal, putLocal } from './local-docs.ts'
import { readRevision } from './read.ts'
import { receiveDocs } from './receive.ts'
import { revsDiff } from './revs-diff.ts'
import { readRow } from './rows.ts'
import { currentSequence } from './sequencer.ts'
import type { Store } from './store.ts'
import { readCounts } from './sync-state.ts'

/** A replica as PouchDB's replicator asks for a database: just the methods that it calls on source and target. */
export function createPouchFace(store: Store, instance: string) {
  const events = new EventEmitter()
  return Object.assign(events, {
    name: store.name,
    adapter: 'replica',
    _remote: false,
    activeTasks: createActiveTasks(),

    id: async () => instance,
    async info() {
      const [update_seq, { total, gone }] = await Promise.all([currentSequence(store.db), readCounts(store)])
      return {
        db_name: store.database,
        update_seq,
        doc_count: total,
        doc_del_count: gone,
        adapter: 'replica',
      }
    },
    changes: (options: ChangesOptions = {}) => changes(store, options),
    revsDiff: (asked: Record<string, string[]>) => revsDiff(store, asked),
    bulkGet: (options: BulkGetOptions) => bulkGet(store, options),
    /** Takes what the server has; edits made here go through `save`. */
    async bulkDocs({ docs, new_edits }: { docs: Doc[]; new_edits?: boolean }): Promise<never[]> {
      if (new_edits !== false) throw createError(BAD_REQUEST, 'only new_edits: false')
      await receiveDocs(store, docs)
      return []
    },
    async get(id: string, { rev }: { rev?: string } = {}): Promise<Doc> {
      if (id.startsWith('_local/')) return getLocal(store, id)
      const row = await readRow(store, id)
      if (!row || (row.gone && !rev)) throw createError(MISSING_DOC, row ? 'deleted' : 'missing')
      const doc = await readRevision(store, row, rev ?? row.win)
      if (!doc) throw createError(MISSING_DOC, 'missing')
      return doc
    },
    async put(doc: Doc) {
      if (!doc._id.startsWith('_local/')) throw createError(BAD_REQUEST, 'only _local documents')
      return putLocal(store, doc)
    },
    async getAttachment(id: string, name: string, { rev }: { rev?: string } = {}): Promise<Blob> {
      const row = await readRow(store, id)
      if (!row) throw createError(MISSING_DOC, 'missing')
      return readAttachment(store, id, rev ?? row.win, name)
    },
  })
}

interface Task {
  name: string
  total_items: number
  completed_items?: number
}

function createActiveTasks() {
  const tasks = new Map<string, Task>()
  return {
    add(task: Task): string {
      const id = crypto.randomUUID()
      tasks.set(id, task)
      return id
    },
    get: (id: string) => tasks.get(id),
    update(id: string, change: Partial<Task>) {
      const task = tasks.get(id)
      if (task) tasks.set(id, { ...task, ...change })
    },
    remove: (id: string) => tasks.delete(id),
  }
}
