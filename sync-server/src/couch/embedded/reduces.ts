const numbers = 'requires map values to be numbers or arrays of numbers'

type Reduce = (keys: unknown, values: unknown[]) => unknown

/** CouchDB's built-in reduces; a value that does not fit gives CouchDB's error as the row's value. */
export function builtInReduce(name: string): Reduce | undefined {
  if (/^_count\b/.test(name)) return (_keys, values) => values.length
  if (/^_sum\b/.test(name)) return guarded('_sum', (values) => values.reduce(add, 0))
  if (/^_stats\b/.test(name)) return guarded('_stats', stats)
  return undefined
}

function guarded(name: string, reduce: (values: unknown[]) => unknown): Reduce {
  return (_keys, values) => {
    try {
      return reduce(values)
    } catch {
      return {
        error: 'builtin_reduce_error',
        reason: `The ${name} function ${numbers}`,
        caused_by: values[0],
      }
    }
  }
}

function add(total: unknown, value: unknown): unknown {
  if (typeof total === 'number' && typeof value === 'number') return total + value
  if (Array.isArray(total) || Array.isArray(value)) {
    const [left, right] = [total, value].map((side) => (Array.isArray(side) ? side : [side]))
    const length = Math.max(left?.length ?? 0, right?.length ?? 0)
    return Array.from({ length }, (_, at) => add(left?.[at] ?? 0, right?.[at] ?? 0))
  }
  throw new TypeError(numbers)
}

function stats(values: unknown[]): object {
  const result = { sum: 0, count: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, sumsqr: 0 }
  for (const value of values) {
    if (typeof value !== 'number') throw new TypeError(numbers)
    result.sum += value
    result.count += 1
    result.min = Math.min(result.min, value)
    result.max = Math.max(result.max, value)
    result.sumsqr += value * value
  }
  return result
}
