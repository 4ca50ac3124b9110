import { canonical } from './canonical.ts'
import { mergeRecords } from './merge-values.ts'
import type { Overlap } from './versions.ts'

export interface Merged<Document> {
  merged: Document
  overlaps: Overlap[]
}

type Fields = Record<string, unknown>

/** Marks that every save leaves: they follow the later edit and are never in dispute. */
const marks = new Set(['updatedAt', 'updatedBy', 'device'])

/**
 * Merges two edits of one document, field by field, against the version that both started from: objects inside
 * objects too, lists of objects by their `id`, lists of codes as sets. What one side alone changed is taken. In
 * `merged`, the later edit (by `updatedAt`) has its way where they overlap, except that a changed entry is never
 * given up for a removed one. Swapping the sides gives the same `merged` and the same overlaps, mirrored. Without
 * a base, whatever both have and differs overlaps. Underscored fields are left out, but for `_id`. `decided` says
 * which side stands where they overlap, when a person has decided.
 */
export function mergeDocuments<Document extends object>(
  base: Document | undefined,
  mine: Document,
  theirs: Document,
  { decided }: { decided?: 'mine' | 'theirs' } = {},
): Merged<Document> {
  const [a, b, origin] = [fieldsOf(mine), fieldsOf(theirs), base && fieldsOf(base)]
  const mineLast = decided === undefined ? isLater(a, b) : decided === 'mine'
  const { value, overlaps } = mergeRecords({
    base: origin,
    mine: a,
    theirs: b,
    mineLast,
    decided: decided !== undefined,
    field: '',
    skip: marks,
  })
  const last = mineLast ? a : b
  for (const mark of marks) if (mark in last) value[mark] = last[mark]
  const id = '_id' in mine ? { _id: mine._id } : {}
  return { merged: { ...id, ...value } as Document, overlaps }
}

const fieldsOf = (document: object): Fields =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('_')))

/** A total order of edits, the same whoever compares: by their time, and at the same time by their text. */
function isLater(a: Fields, b: Fields): boolean {
  const [at, bt] = [String(a.updatedAt ?? ''), String(b.updatedAt ?? '')]
  return at === bt ? canonical(a) > canonical(b) : at > bt
}
