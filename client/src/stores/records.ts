import {
  type Action,
  type Base,
  type Document,
  type DocumentOf,
  type DocumentType,
  may,
  parseDocumentId,
} from '@approdo/schemas'
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import { settleConflict } from '../sync/merge/settle-conflict.ts'
import { followReplica } from './records/follow-replica.ts'
import { memberScopes } from './records/member-scopes.ts'
import { fetchPicture, type Picture, readPicture } from './records/pictures.ts'
import { createReadModel, scopeKey, typeKey } from './records/read-model.ts'
import { createRecentRevisions } from './records/recent-revisions.ts'
import { RecordError } from './records/record-error.ts'
import { createRecordStates } from './records/record-states.ts'
import { saveEdit } from './records/save-edit.ts'
import { newDocument, stamped } from './records/stamp.ts'
import { useSession } from './session.ts'
import { useStorage } from './storage.ts'

/**
 * The read model: all records of the current municipality, in memory while the vault is open, and the only way in
 * which screens write. Reads inside a template or `computed` follow every change, of this tab, another or sync.
 */
export const useRecords = defineStore('records', () => {
  const session = useSession()
  const storage = useStorage()
  const model = createReadModel()
  const states = createRecordStates()
  const recent = createRecentRevisions()
  const ready = ref(false)
  const progress = shallowRef<{ done: number; total: number }>()

  const follower = {
    take,
    forget(ids: string[]) {
      for (const id of ids) recent.keep(model.peek(id))
      model.forget(ids)
      noteRoots(ids)
    },
    takeStates: states.put,
    progress(done: number, total: number) {
      progress.value = { done, total }
    },
    loaded() {
      progress.value = undefined
      ready.value = true
      // Before the first save needs them, which may be without a network.
      setTimeout(() => loadSchemas().catch(() => {}), 15_000)
    },
  }

  watch(
    () => session.opened?.replica,
    (replica, _before, onCleanup) => {
      model.clear()
      states.clear()
      recent.clear()
      ready.value = false
      progress.value = undefined
      if (replica) onCleanup(followReplica(replica, follower))
    },
    { immediate: true, flush: 'sync' },
  )

  function take(docs: Doc[]): void {
    for (const { _id, _rev } of docs) {
      const before = model.peek(_id)
      if (before?._rev !== _rev) recent.keep(before)
    }
    model.put(docs)
    noteRoots(docs.map(({ _id }) => _id))
  }

  /** Shows what was just saved here before the replica's own news comes. */
  function takeOwn(doc: Doc): void {
    take([doc])
    // A new revision is waiting to be judged anew, whatever was said of the one before.
    if (states.peek(doc._id).state !== 'conflict') states.put([[doc._id, { state: 'local', unsent: true }]])
  }

  function noteRoots(ids: string[]): void {
    const owner = session.opened?.vault.owner
    if (!owner || !ids.some((id) => parseDocumentId(id)?.isRoot)) return
    const roots = [...model.peekList(typeKey('case')), ...model.peekList(typeKey('training'))]
    session.memberScopes = memberScopes(roots, owner)
  }

  function held(): { replica: Replica; author: { staff: string; device: string } } {
    if (!session.opened) throw new Error('The vault is locked')
    const { replica, vault } = session.opened
    return { replica, author: { staff: vault.owner, device: session.device.id } }
  }

  async function check(doc: { _id: string }): Promise<void> {
    const { documentProblems } = await loadSchemas()
    const problems = documentProblems(doc)
    if (problems.length > 0) throw new RecordError(problems)
  }

  function get<T extends DocumentType>(id: string): DocumentOf<T> | undefined {
    return model.get(id) as DocumentOf<T> | undefined
  }
  function ofType<T extends DocumentType>(type: T): readonly DocumentOf<T>[] {
    return model.list(typeKey(type)) as readonly unknown[] as readonly DocumentOf<T>[]
  }
  function inScope<T extends DocumentType>(scope: string, type: T): readonly DocumentOf<T>[] {
    return model.list(scopeKey(scope, type)) as readonly unknown[] as readonly DocumentOf<T>[]
  }

  /**
   * Makes a document in a scope (a root: in the scope that `newScope` gave), under an `id` made before if there is one,
   * with files as its attachments by name. Throws `RecordError`.
   */
  async function create<T extends DocumentType>(
    type: T,
    scope: string,
    fields: Omit<DocumentOf<T>, keyof Base | 'type'>,
    { id, files = {} }: { id?: string; files?: Readonly<Record<string, Blob>> } = {},
  ): Promise<DocumentOf<T>> {
    const { replica, author } = held()
    const doc = { ...newDocument(author, type, scope, plain(fields)), ...(id !== undefined && { _id: id }) }
    await check(doc)
    const attached = Object.entries(files).map(([name, data]) => [name, { content_type: data.type, data }])
    const _attachments = Object.fromEntries(attached)
    const { rev } = await storage.watch(() =>
      replica.save({ ...doc, ...(attached.length > 0 && { _attachments }) }),
    )
    const stored = (attached.length > 0 && (await replica.get(doc._id))) || { ...doc, _rev: rev }
    takeOwn(stored)
    return stored as unknown as DocumentOf<T>
  }

  /** Saves an edit of what `doc._rev` was; merges by field what changed meanwhile. Throws `RecordError`. */
  async function save<D extends Document>(doc: D): Promise<D> {
    const { replica, author } = held()
    const edit = stamped(author, plain(doc))
    await check(edit)
    const stored = await storage.watch(() => saveEdit(replica, { ...edit }, recent.get))
    takeOwn(stored)
    return stored as unknown as D
  }

  /** Takes up a document that was refused elsewhere: as an edit of what is here, or as new. Throws `RecordError`. */
  async function takeUp(doc: Document): Promise<void> {
    const { _rev, ...content } = plain(doc) as Document & { _revisions?: unknown; _attachments?: unknown }
    const { _revisions, _attachments, ...edit } = content
    const here = model.peek(doc._id)
    await save({ ...edit, ...(here?._rev !== undefined && { _rev: here._rev }) } as Document)
  }

  /** Deletes a document; what it gives brings it back. */
  async function remove(doc: { _id: string }): Promise<() => Promise<void>> {
    const { replica } = held()
    const before = await replica.get(doc._id)
    await storage.watch(() => replica.remove({ _id: doc._id }))
    follower.forget([doc._id])
    return async () => {
      if (!before) return
      const { _rev, ...fields } = before
      await replica.save(fields as Doc)
    }
  }

  const state = (id: string) => states.get(id)
  const mayDo = (action: Action, id: string): boolean =>
    session.actor !== undefined && may(session.actor, action, id)

  /** Every version of a record that needs a decision; the first is the one on the screens now. */
  async function conflictsOf(id: string): Promise<Document[]> {
    const { replica } = held()
    const [winner, losers] = await Promise.all([replica.get(id), replica.conflicts(id)])
    return [winner, ...losers].filter((doc) => doc !== undefined) as unknown[] as Document[]
  }

  /** What the versions of a record started from, where this tablet still has it. */
  async function baseOf(id: string): Promise<Document | undefined> {
    return (await held().replica.base(id)) as unknown as Document | undefined
  }

  /** Decides: `doc` is how the record is from now on. Throws `RecordError`. */
  async function resolve(id: string, doc: Document): Promise<void> {
    const { replica, author } = held()
    await check(doc)
    await storage.watch(() => settleConflict(replica, id, { ...stamped(author, plain(doc)) }))
  }

  /** The picture of a `media` document; with `now`, asked of the server where it has not come yet. */
  async function picture(id: string, { now = false } = {}): Promise<Picture> {
    const { replica } = held()
    const here = await readPicture(replica, id)
    return now && here.outcome === 'awaited' ? fetchPicture(replica, id) : here
  }

  /** Gives up what this tablet wrote in a record, for what the server has; see `discardUnsent`. */
  async function discard(id: string) {
    const { discardUnsent } = await import('../sync/discard-unsent.ts')
    return discardUnsent(held().replica, id)
  }

  return {
    ready,
    progress,
    get,
    ofType,
    inScope,
    create,
    save,
    takeUp,
    remove,
    state,
    mayDo,
    conflictsOf,
    resolve,
    discard,
    baseOf,
    picture,
    toHandle: states.toHandle,
  }
})

/** A third of the code of the first screens, and needed only to save. */
const loadSchemas = () => import('../sync/merge/document-check.ts')

/** As JSON: without Vue's proxies, and without fields that are undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))
