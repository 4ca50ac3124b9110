import { isRecord, same } from './canonical.ts'
import { mergeCodes, mergeEntries } from './merge-lists.ts'
import { inside, type Outcome, type Overlap, type Versions } from './versions.ts'

/** Merges two objects key by key; keys in `skip` are left out. */
export function mergeRecords(
  versions: Versions<Record<string, unknown>> & { skip?: ReadonlySet<string> },
): Outcome<Record<string, unknown>> {
  const { base, mine, theirs, field, skip } = versions
  const value: Record<string, unknown> = {}
  const overlaps: Overlap[] = []
  for (const key of [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort()) {
    if (skip?.has(key)) continue
    const merged = mergeValues({
      ...versions,
      base: own(base, key),
      mine: own(mine, key),
      theirs: own(theirs, key),
      field: inside(field, key),
    })
    overlaps.push(...merged.overlaps)
    if (merged.value !== undefined) define(value, key, merged.value)
  }
  return { value, overlaps }
}

/** Merges two values of one field; see `mergeDocuments`. */
export function mergeValues(versions: Versions): Outcome {
  const { base, mine, theirs, field } = versions
  if (same(mine, theirs)) return { value: mine, overlaps: [] }
  if (same(mine, base)) return { value: theirs, overlaps: [] }
  if (same(theirs, base)) return { value: mine, overlaps: [] }
  if (isRecord(mine) && isRecord(theirs))
    return mergeRecords({ ...versions, base: isRecord(base) ? base : undefined, mine, theirs })
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = { ...versions, base: Array.isArray(base) ? base : undefined, mine, theirs }
    const merged = mergeEntries(lists, mergeValues) ?? mergeCodes(lists)
    if (merged) return merged
  }
  return { value: kept(versions), overlaps: [{ field, base, mine, theirs }] }
}

/** What stands of two overlapping values: the later, but undecided never nothing in place of something. */
function kept({ mine, theirs, mineLast, decided }: Versions): unknown {
  if (decided) return mineLast ? mine : theirs
  if (mine === undefined) return theirs
  return theirs === undefined || mineLast ? mine : theirs
}

const own = (record: Record<string, unknown> | undefined, key: string): unknown =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

/** Sets a key even when it is one, such as `__proto__`, that assigning would not set. */
const define = (record: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
}
