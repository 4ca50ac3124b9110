import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProblem } from './start-problem.ts'

/** What a data folder is for: invented data, or people's. */
export type DataMode = 'demo' | 'production'

const markName = 'mode'

/**
 * Marks a data folder for one mode, before anything opens it. Throws a start problem when it has the mark of the
 * other mode, when it cannot be written, and when the demo meets data that nobody has marked.
 */
export async function claimDataFolder(folder: string, mode: DataMode): Promise<void> {
  const mark = join(folder, markName)
  if (existsSync(mark)) {
    const found = (await readFile(mark, 'utf8')).trim()
    if (found === mode) return
    throw startProblem(
      mode === 'demo'
        ? `The data folder ${folder} holds production data: the demo does not start over it. ${another}`
        : `The data folder ${folder} holds the demo's synthetic data: production does not start over it. ${another}`,
    )
  }
  try {
    await mkdir(folder, { recursive: true })
    const entries = await readdir(folder)
    if (mode === 'demo' && entries.length > 0)
      throw startProblem(
        `The data folder ${folder} holds data that are not the demo's: the demo does not start over it. ${another}`,
      )
    await writeFile(mark, `${mode}\n`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw startProblem(`The data folder ${folder} cannot be written. ${another}`, error)
  }
}

const another = 'Set APPRODO_DATA to another folder.'
