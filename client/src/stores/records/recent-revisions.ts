import type { Doc } from '../../replica/doc.ts'

/** The bodies that newer ones replaced while a form was open: what a three-way merge starts from. */
export interface RecentRevisions {
  keep(doc: Doc | undefined): void
  get(id: string, rev: string | undefined): Doc | undefined
  clear(): void
}

export function createRecentRevisions(limit = 300): RecentRevisions {
  const docs = new Map<string, Doc>()
  const key = (id: string, rev: string | undefined) => `${id} ${rev}`
  return {
    keep(doc) {
      if (!doc) return
      docs.set(key(doc._id, doc._rev), doc)
      const oldest = docs.keys().next()
      if (docs.size > limit && !oldest.done) docs.delete(oldest.value)
    },
    get: (id, rev) => docs.get(key(id, rev)),
    clear: () => docs.clear(),
  }
}
