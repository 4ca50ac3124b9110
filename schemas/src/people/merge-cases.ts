import type { CaseRecord } from '../documents/case/case-record.ts'
import { same } from '../merge/canonical.ts'

/** Which case's value goes on: `kept` is the case that goes on, `other` the one that is closed. */
export type MergeSide = 'kept' | 'other' | 'both'
export type MergeChoices = Readonly<Record<string, MergeSide>>

/** A field in which two cases differ, by its path (`person.birthDate`), with both values. */
export interface MergeField {
  path: string
  kept: unknown
  other: unknown
  /** Lists can take in both. */
  isList: boolean
}

const rootFields = [
  'reference',
  'previousReference',
  'intakeOn',
  'referredBy',
  'source',
  'summary',
  'privacyNotice',
  'household',
  'representatives',
  'contacts',
  'team',
] as const satisfies readonly (keyof CaseRecord)[]

type Fields = Record<string, unknown>

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Entries of two lists that say the same have ids of their own. */
const withoutIds = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((entry) => (typeof entry === 'object' && entry !== null ? { ...entry, id: '' } : entry))
    : value

const valueAt = (record: CaseRecord, path: string): unknown =>
  path.startsWith(inPerson)
    ? (record.person as Fields)[path.slice(inPerson.length)]
    : (record as Fields)[path]

const inPerson = 'person.'

/** The fields in which two cases of one person differ, in the order of a case record. */
export function mergeFields(kept: CaseRecord, other: CaseRecord): MergeField[] {
  const names = new Set([kept, other].flatMap(({ person }) => Object.keys(person)))
  return [...[...names].map((name) => inPerson + name), ...rootFields]
    .map((path) => ({ path, kept: valueAt(kept, path), other: valueAt(other, path) }))
    .filter((one) => !same(withoutIds(one.kept) ?? null, withoutIds(one.other) ?? null))
    .filter((one) => !(isEmpty(one.kept) && isEmpty(one.other)))
    .map((one) => ({ ...one, isList: Array.isArray(one.kept ?? one.other) }))
}

/** What is proposed: lists take in both, and otherwise nothing that one of the two knows is lost. */
export const usualChoices = (fields: readonly MergeField[]): Record<string, MergeSide> =>
  Object.fromEntries(
    fields.map(({ path, kept, isList }) => [path, isList ? 'both' : isEmpty(kept) ? 'other' : 'kept']),
  )

/** What makes two entries of a list one: a language, a colleague, a name; else the entry's id. */
function entryKey(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry)
  const { language, staff, name, id } = entry as Fields
  return String(language ?? staff ?? (typeof name === 'string' ? name.trim().toLowerCase() : undefined) ?? id)
}

function bothLists(kept: unknown, other: unknown): unknown[] {
  const [left, right] = [kept, other].map((list) => (Array.isArray(list) ? list : []))
  const known = new Set(left?.map(entryKey))
  return [...(left ?? []), ...(right ?? []).filter((entry) => !known.has(entryKey(entry)))]
}

const chosen = ({ kept, other, isList }: MergeField, side: MergeSide): unknown =>
  side === 'both' && isList ? bothLists(kept, other) : side === 'other' ? other : kept

/**
 * Joins two cases of one person. No document moves: `kept` goes on with the values chosen, field by field (what
 * nobody chose as {@link usualChoices}); `other` is closed and points to it, its documents stay in its own scope.
 * Doing it twice changes nothing.
 */
export function mergeCases(
  kept: CaseRecord,
  other: CaseRecord,
  { choices = {}, on }: { choices?: MergeChoices; on: string },
): { kept: CaseRecord; other: CaseRecord } {
  const fields = mergeFields(kept, other)
  const sides = { ...usualChoices(fields), ...choices }
  const next: Fields = { ...kept }
  const person: Fields = { ...kept.person }
  for (const field of fields) {
    const ofPerson = field.path.startsWith(inPerson)
    const target = ofPerson ? person : next
    const name = ofPerson ? field.path.slice(inPerson.length) : field.path
    const value = chosen(field, sides[field.path] ?? 'kept')
    if (value === undefined) delete target[name]
    else target[name] = value
  }
  const before = (kept.mergedFrom ?? []).filter(({ id }) => id !== other._id)
  const already = kept.mergedFrom?.find(({ id }) => id === other._id)
  return {
    kept: { ...next, person, mergedFrom: [...before, already ?? { id: other._id, on }] } as CaseRecord,
    other: {
      ...other,
      status: 'closed',
      closedOn: other.closedOn ?? on,
      closing: other.closing ?? { reason: 'duplicate' },
      mergedInto: kept._id,
    },
  }
}
