import { type Area, byArea, type Messages } from './by-area.ts'
import type { Language } from './language.ts'

const files = import.meta.glob<Area>(
  ['./{it,en}/*.ts', '!./{it,en}/{common,people,session,shell,today}.ts'],
  { import: 'messages' },
)

/** The messages of areas that come with their pages: `plan` is `./it/plan.ts`. */
export async function loadAreas(language: Language, areas: Iterable<string>): Promise<Messages> {
  const paths = [...areas].map((area) => `./${language}/${area}.ts`)
  const loaded = await Promise.all(paths.map(async (path) => [path, await load(path)] as const))
  return byArea(Object.fromEntries(loaded))
}

function load(path: string): Promise<Area> {
  const file = files[path]
  if (!file) throw new Error(`No messages in ${path}`)
  return file()
}

/** The names of all such areas. */
export const areaNames: readonly string[] = [
  ...new Set(Object.keys(files).map((path) => path.replace(/^.*\/|\.ts$/g, ''))),
]
