import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startProblem } from '../start-problem.ts'

export interface ImportArguments {
  what: 'hsds' | 'cases'
  path: string
  municipality: string
  dryRun: boolean
  /** Name of the directory, when the operator gave one. */
  source: string | undefined
  mapping: string | undefined
  worker: string | undefined
}

export const usage = `Usage:
  npm run import -- hsds <folder or file> --municipality <ISTAT code> [--source <name>] [--dry-run]
  npm run import -- cases <file.csv> --municipality <ISTAT code> [--mapping <mapping.json>] [--worker <user name>] [--dry-run]`

/** Reads the command line; paths count from `folder`. Throws a start problem that says what is missing. */
export function importArguments(args: readonly string[], folder: string): ImportArguments {
  const { values, positionals } = parsed(args)
  const [what, path, ...rest] = positionals
  if (what !== 'hsds' && what !== 'cases')
    throw startProblem(`What to import is missing: hsds or cases.\n${usage}`)
  if (path === undefined) throw startProblem(`The path of what to import is missing.\n${usage}`)
  if (rest.length > 0)
    throw startProblem(`Too many arguments: put a path with spaces in quotation marks.\n${usage}`)
  const municipality = values.municipality ?? ''
  if (!/^\d{6}$/.test(municipality))
    throw startProblem(`--municipality must be an ISTAT code of six digits, such as 058091.\n${usage}`)
  return {
    what,
    path: resolve(folder, path),
    municipality,
    dryRun: values['dry-run'] ?? false,
    source: values.source?.trim() || undefined,
    mapping: values.mapping === undefined ? undefined : resolve(folder, values.mapping),
    worker: values.worker,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        municipality: { type: 'string' },
        source: { type: 'string' },
        mapping: { type: 'string' },
        worker: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw startProblem(`${error.message}\n${usage}`, error)
    throw error
  }
}
