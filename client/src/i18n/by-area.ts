import type { Messages } from './language.ts'

/** Puts the area files of one language together: `./it/people.ts` becomes `people`. */
export const byArea = (files: Record<string, Record<string, string>>): Messages =>
  Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/|\.ts$/g, ''), messages]),
  )
