import { isRecord } from './canonical.ts'
import { inside, type Outcome, type Versions } from './versions.ts'

type Lists = Versions<unknown[]>
type Entry = Record<string, unknown> & { id: string }

/**
 * Merges lists whose entries are objects with an `id` of their own: entries added or changed on one side stay,
 * entries removed on one side and untouched on the other go; `merge` merges an entry. Undefined for other lists.
 */
export function mergeEntries(lists: Lists, merge: (entry: Versions) => Outcome): Outcome | undefined {
  const { mineLast, field } = lists
  const base = byId(lists.base ?? [])
  const mine = byId(lists.mine)
  const theirs = byId(lists.theirs)
  if (!base || !mine || !theirs) return undefined
  const [first, second] = mineLast ? [mine, theirs] : [theirs, mine]
  const merged = [...new Set([...first.keys(), ...second.keys()])].map((id) =>
    merge({
      ...lists,
      base: base.get(id),
      mine: mine.get(id),
      theirs: theirs.get(id),
      field: inside(field, id),
    }),
  )
  return {
    value: merged.map(({ value }) => value).filter((entry) => entry !== undefined),
    overlaps: merged.flatMap(({ overlaps }) => overlaps),
  }
}

/** Merges lists of codes, each at most once, as sets: what either side added is in, what either removed is out. */
export function mergeCodes({ base = [], mine, theirs, mineLast }: Lists): Outcome | undefined {
  if (![base, mine, theirs].every(areCodes)) return undefined
  const [first, second] = mineLast ? [mine, theirs] : [theirs, mine]
  const value = [...new Set([...first, ...second])].filter(
    (code) => !base.includes(code) || (mine.includes(code) && theirs.includes(code)),
  )
  return { value, overlaps: [] }
}

function byId(list: readonly unknown[]): Map<string, Entry> | undefined {
  const entries = list.filter((entry): entry is Entry => isRecord(entry) && typeof entry.id === 'string')
  const map = new Map(entries.map((entry) => [entry.id, entry]))
  return map.size === list.length ? map : undefined
}

const areCodes = (list: readonly unknown[]): boolean =>
  list.every((one) => typeof one === 'string' || typeof one === 'number') &&
  new Set(list).size === list.length
