/** A field that both sides changed, each in another way. */
export interface Overlap {
  /** JSON pointer; an entry of a list is named by its `id`. */
  field: string
  base: unknown
  mine: unknown
  theirs: unknown
}

/** Three versions of one value. `undefined` is a value that is not there. */
export interface Versions<Value = unknown> {
  base: Value | undefined
  mine: Value
  theirs: Value
  /** Whether mine stands where both overlap. */
  mineLast: boolean
  /** Whether a person said so: then even nothing stands in place of something. */
  decided: boolean
  /** JSON pointer to the value. */
  field: string
}

export interface Outcome<Value = unknown> {
  value: Value
  overlaps: Overlap[]
}

/** The pointer to what `key` holds in the value at `field`. */
export const inside = (field: string, key: string): string =>
  `${field}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
