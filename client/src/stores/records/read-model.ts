import { parseDocumentId, scopeText } from '@approdo/schemas'
import type { Doc } from '../../replica/doc.ts'
import { createVersions } from './versions.ts'

/**
 * The documents of one municipality as plain objects, by id, type, and scope with type. Reading inside an effect
 * makes it run again when that list changes; ten thousand documents cost no proxy.
 */
export interface ReadModel {
  get(id: string): Doc | undefined
  list(key: string): readonly Doc[]
  /** The same, without following the change. */
  peek(id: string): Doc | undefined
  peekList(key: string): readonly Doc[]
  /** Takes documents as they are now. */
  put(docs: readonly Doc[]): void
  forget(ids: readonly string[]): void
  clear(): void
}

export const typeKey = (type: string): string => type
export const scopeKey = (scope: string, type: string): string => `${scope} ${type}`

interface List {
  docs: Map<string, Doc>
  /** Made when asked for, until the list changes. */
  array: readonly Doc[] | undefined
}

export function createReadModel(): ReadModel {
  const byId = new Map<string, Doc>()
  const lists = new Map<string, List>()
  const versions = createVersions()
  const idKey = (id: string) => `id ${id}`

  function listOf(key: string): List {
    const known = lists.get(key)
    if (known) return known
    const made: List = { docs: new Map(), array: undefined }
    lists.set(key, made)
    return made
  }

  function change(id: string, doc: Doc | undefined): string[] {
    if (doc) byId.set(id, doc)
    else byId.delete(id)
    const keys = keysOf(id)
    for (const key of keys) {
      const list = listOf(key)
      if (doc) list.docs.set(id, doc)
      else list.docs.delete(id)
      list.array = undefined
    }
    return [...keys, idKey(id)]
  }

  function arrayOf(key: string): readonly Doc[] {
    const list = listOf(key)
    list.array ??= [...list.docs.values()]
    return list.array
  }

  return {
    peek: (id) => byId.get(id),
    peekList: arrayOf,
    get(id) {
      versions.watch(idKey(id))
      return byId.get(id)
    },
    list(key) {
      versions.watch(key)
      return arrayOf(key)
    },
    put: (docs) => versions.raise(docs.flatMap((doc) => change(doc._id, doc))),
    forget: (ids) => versions.raise(ids.filter((id) => byId.has(id)).flatMap((id) => change(id, undefined))),
    clear() {
      byId.clear()
      lists.clear()
      versions.raiseAll()
    },
  }
}

/** The lists that a document is in. */
function keysOf(id: string): string[] {
  const parsed = parseDocumentId(id)
  return parsed ? [typeKey(parsed.type), scopeKey(scopeText(parsed.scope), parsed.type)] : []
}
