import type { EscoEntry } from './esco-list.ts'

/** How many concepts a new list adds, changes, leaves as they are, and no longer has. */
export interface EscoComparison {
  added: number
  changed: number
  same: number
  gone: number
}

/** Compares two lists of one kind and language, concept by concept; the order of other words does not count. */
export function compareEsco(before: readonly EscoEntry[], after: readonly EscoEntry[]): EscoComparison {
  const known = new Map(before.map((entry) => [entry.uri, contentOf(entry)]))
  const count = { added: 0, changed: 0, same: 0 }
  for (const entry of after) {
    const old = known.get(entry.uri)
    count[old === undefined ? 'added' : old === contentOf(entry) ? 'same' : 'changed']++
  }
  return { ...count, gone: before.length - count.changed - count.same }
}

const contentOf = ({ label, isco, reuse, also }: EscoEntry): string =>
  JSON.stringify([label, isco, reuse, also.toSorted()])
