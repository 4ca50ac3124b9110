import { parseArgs } from 'node:util'
import { type Membership, type Role, roles } from '@approdo/schemas'
import { municipalityBy } from '../municipalities/municipalities.ts'
import { startProblem } from '../start-problem.ts'
import { type NewStaff, usernamePattern } from './staff.ts'

export const accountUsage =
  'account add --username <name> --name <full name> --role <role> --municipality <ISTAT code> [--password-stdin]'

export interface AccountArguments extends Omit<NewStaff, 'password'> {
  /** Whether the password comes on standard input; otherwise one is made. */
  passwordFromInput: boolean
}

/**
 * Reads the command line. `--role` and `--municipality` may be repeated: each role is held in each municipality.
 * Throws a start problem that says what is wrong.
 */
export function accountArguments(args: string[]): AccountArguments {
  const { values, positionals } = parsed(args)
  if (positionals.length !== 1 || positionals[0] !== 'add') throw startProblem(`Usage: ${accountUsage}`)
  const { username = '', name = '', role = [], municipality = [] } = values
  if (!new RegExp(usernamePattern).test(username)) {
    throw startProblem('--username takes 2 to 60 lower-case letters, digits, dots, dashes and underscores.')
  }
  if (name.trim() === '') throw startProblem('--name is missing: the name that colleagues know.')
  if (role.length === 0) throw startProblem(`--role is missing: one of ${roles.join(', ')}.`)
  if (municipality.length === 0) throw startProblem('--municipality is missing: an ISTAT code of six digits.')
  const memberships = municipality.flatMap((code) => role.map((one) => membership(code, one)))
  const passwordFromInput = values['password-stdin'] === true
  return { username, name: name.trim(), memberships, passwordFromInput }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        username: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        municipality: { type: 'string', multiple: true },
        'password-stdin': { type: 'boolean' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw startProblem(`${error.message}\nUsage: ${accountUsage}`, error)
    throw error
  }
}

function membership(municipality: string, text: string): Membership {
  const role: Role | undefined = roles.find((one) => one === text)
  if (role === undefined) throw startProblem(`There is no role “${text}”; the roles are ${roles.join(', ')}.`)
  if (municipalityBy(municipality) === undefined) {
    throw startProblem(`No municipality of Italy has the ISTAT code “${municipality}”.`)
  }
  return { municipality, role }
}
