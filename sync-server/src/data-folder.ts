import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './files/make-folder.ts'
import { startProblem } from './start-problem.ts'

/** What a data folder is for: invented data, or people's. */
export type DataMode = 'demo' | 'production'

const markName = 'mode'

/**
 * Marks a data folder for one mode, before anything opens it. Throws a start problem when it has the mark of the
 * other mode, or cannot be written. Gives how it was found; `unmarked` is a store that was filled before any start.
 */
export async function claimDataFolder(
  folder: string,
  mode: DataMode,
): Promise<'marked' | 'new' | 'unmarked'> {
  try {
    await makeFolder(folder)
    const entries = await readdir(folder)
    if (entries.includes(markName)) {
      refuseOther(folder, (await readFile(join(folder, markName), 'utf8')).trim(), mode)
      return 'marked'
    }
    const isUnmarked = entries.length > 0
    if (!isUnmarked || mode === 'production') await markDataFolder(folder, mode)
    return isUnmarked ? 'unmarked' : 'new'
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw startProblem(`The data folder ${folder} cannot be written. ${another}`, error)
  }
}

export const markDataFolder = (folder: string, mode: DataMode): Promise<void> =>
  writeFile(join(folder, markName), `${mode}\n`)

function refuseOther(folder: string, found: string, mode: DataMode): void {
  if (found === mode) return
  throw startProblem(
    mode === 'demo'
      ? `The data folder ${folder} holds production data: the demo does not start over it. ${another}`
      : `The data folder ${folder} holds the demo's synthetic data: production does not start over it. ${another}`,
  )
}

const another = 'Set APPRODO_DATA to another folder.'
