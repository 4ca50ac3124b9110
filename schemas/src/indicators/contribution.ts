/** What one document adds to the indicators: a number, or several beside each other, under a key. */
export interface Contribution {
  key: (string | number)[]
  value: number | number[]
}

/** Adds contributions up by key, as CouchDB's `_sum` with `group=true` does. Values of a key have one shape. */
export function sumContributions(contributions: Iterable<Contribution>): Contribution[] {
  const sums = new Map<string, Contribution>()
  for (const { key, value } of contributions) {
    const name = JSON.stringify(key)
    const sum = sums.get(name)
    sums.set(name, { key, value: sum === undefined ? value : add(sum.value, value) })
  }
  return [...sums.values()]
}

function add(left: number | number[], right: number | number[]): number | number[] {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  const [some, others] = [[left].flat(), [right].flat()]
  return some.length >= others.length
    ? some.map((one, at) => one + (others[at] ?? 0))
    : others.map((one, at) => one + (some[at] ?? 0))
}
