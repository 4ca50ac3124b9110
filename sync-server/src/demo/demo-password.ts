import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProblem } from '../start-problem.ts'

const least = 8

/**
 * The password of all demo accounts: the one given, else one made up at the first start and kept in the data
 * folder, readable by its owner alone. Throws a start problem for one that is too short.
 */
export async function demoPassword(folder: string, given: string | undefined): Promise<string> {
  const wanted = given?.trim() || undefined
  if (wanted !== undefined && wanted.length < least)
    throw startProblem(`APPRODO_DEMO_PASSWORD must have at least ${least} characters.`)
  if (wanted !== undefined) return wanted
  const file = join(folder, 'demo-password')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const password = [0, 1, 2, 3].map(() => syllable() + syllable()).join('-')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

const oneOf = (letters: string): string => letters.charAt(randomInt(letters.length))
const syllable = (): string => oneOf('bcdfglmnprstvz') + oneOf('aeiou')
