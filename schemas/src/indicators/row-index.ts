import type { Contribution } from './contribution.ts'

/** A row's key behind its family's name, and its value as a list. */
export interface Row {
  key: (string | number)[]
  values: number[]
}

/** Sums of contributions, found by the first part of their keys. */
export interface RowIndex {
  family(name: string): readonly Row[]
  /** The sum of the single values of the family's rows that fit. */
  sum(name: string, fits?: (key: Row['key']) => boolean): number
}

export function indexRows(rows: Iterable<Contribution>): RowIndex {
  const families = new Map<string, Row[]>()
  for (const { key, value } of rows) {
    const [name, ...rest] = key
    const family = families.get(String(name)) ?? []
    families.set(String(name), family)
    family.push({ key: rest, values: [value].flat() })
  }
  const family = (name: string): readonly Row[] => families.get(name) ?? []
  return {
    family,
    sum: (name, fits = () => true) =>
      family(name)
        .filter((row) => fits(row.key))
        .reduce((total, row) => total + (row.values[0] ?? 0), 0),
  }
}
