/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/** The figure that 95 of 100 do not exceed. */
export function p95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

/** Runs each of these in turn, `rounds` times over, so that all meet the same weather; gives the milliseconds of each. */
export async function interleaved<Name extends string>(
  rounds: number,
  contenders: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      await contenders[name]()
      times[name].push(performance.now() - start)
    }
  }
  return times
}

/** A line of the table, and the figures that it gives to the closing object. */
export interface Measured {
  rows: { what: string; ours: string; peer: string; ratio: string }[]
  figures: Record<string, number>
}

export const rounded = (figure: number): number => Number(figure.toPrecision(4))
