import { type Document, type DocumentType, scopeOfId } from '@approdo/schemas'
import { type SearchEntry, searchEntry } from './search-entry.ts'
import { type SearchKind, searchedTypes, searchKindOf, searchKinds } from './search-kinds.ts'
import { hasName, hasWord, type SoughtWord } from './search-words.ts'

/** The documents on the tablet, as the read model gives them. */
export interface Searched {
  ofType(type: DocumentType): readonly Document[]
  get(id: string): Document | undefined
}

export interface FoundGroup {
  kind: SearchKind
  found: Document[]
}

/** How well a document fits; undefined when it does not. `ownerOf` gives the person whose case it is in. */
function fit(
  entry: SearchEntry,
  words: readonly SoughtWord[],
  ownerOf: () => SearchEntry | undefined,
): number | undefined {
  const own = words.filter((word) => hasWord(entry.text, word))
  if (own.length === words.length) return own.every((word) => hasWord(entry.title, word)) ? 0 : 1
  // “Amina school” finds the note about school in Amina's case, but “Amina” alone not all that is in it.
  const owner = own.length > 0 ? ownerOf() : undefined
  const rest = words.filter((word) => !own.includes(word))
  if (owner && rest.every((word) => hasWord(owner.text, word) || hasName(owner.names, word))) return 2
  return rest.every((word) => hasName(entry.names, word)) ? 3 : undefined
}

/**
 * What fits all the words, by kind; in each the best fit first, then what was changed last. It reads every text once, which
 * takes less than keeping an index does: see ADR 19.
 */
export function searchRecords(records: Searched, words: readonly SoughtWord[]): FoundGroup[] {
  if (words.length === 0) return []
  const groups = new Map<SearchKind, { doc: Document; fit: number }[]>()
  for (const type of searchedTypes) {
    const kind = searchKindOf[type]
    if (!kind) continue
    const found = groups.get(kind) ?? []
    groups.set(kind, found)
    for (const doc of records.ofType(type)) {
      const ownerOf = () => {
        const owner = type === 'case' ? undefined : records.get(scopeOfId(doc._id) ?? '')
        return owner && searchEntry(owner)
      }
      const how = fit(searchEntry(doc), words, ownerOf)
      if (how !== undefined) found.push({ doc, fit: how })
    }
  }
  return searchKinds.flatMap((kind) => {
    const found = groups.get(kind) ?? []
    if (found.length === 0) return []
    found.sort((a, b) => a.fit - b.fit || (a.doc.updatedAt < b.doc.updatedAt ? 1 : -1))
    return [{ kind, found: found.map(({ doc }) => doc) }]
  })
}
