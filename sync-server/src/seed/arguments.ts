import { parseArgs } from 'node:util'
import { startProblem } from '../start-problem.ts'

export interface SeedArguments {
  municipality: string
  cases: number
  seed: string
  /** The day that the data are as of. */
  today: string
}

export const usage = `Usage:
  npm run seed -- --municipality <ISTAT code> [--cases 500] [--seed 1] [--today 2026-11-23]`

const mostCases = 20_000

/** Reads the command line. Throws a start problem that says what is wrong. */
export function seedArguments(args: readonly string[], now: Date): SeedArguments {
  const values = parsed(args)
  const { municipality = '', seed = '1', today = now.toISOString().slice(0, 10) } = values
  const cases = Number(values.cases ?? '500')
  if (!/^\d{6}$/.test(municipality))
    throw startProblem(`--municipality must be an ISTAT code of six digits, such as 058091.\n${usage}`)
  if (!Number.isInteger(cases) || cases < 0 || cases > mostCases)
    throw startProblem(`--cases must be a whole number up to ${mostCases}.\n${usage}`)
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
    throw startProblem(`--today must be a day such as 2026-11-23.\n${usage}`)
  return { municipality, cases, seed, today }
}

function parsed(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const
    return parseArgs({
      args: [...args],
      options: { municipality: option, cases: option, seed: option, today: option },
    }).values
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw startProblem(`${error.message}\n${usage}`, error)
    throw error
  }
}
