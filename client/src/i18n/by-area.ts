/** The messages of one area; names may be grouped. */
export interface Area {
  [name: string]: string | Area
}

/** Every message of a language under its full key, `people.newCase`. */
export type Messages = Record<string, string>

function flat(prefix: string, area: Area): [string, string][] {
  return Object.entries(area).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${prefix}.${name}`, value]] : flat(`${prefix}.${name}`, value),
  )
}

/** Puts the area files of one language together: the messages of `./it/people.ts` begin with `people.`. */
export const byArea = (files: Record<string, Area>): Messages =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, area]) => flat(path.replace(/^.*\/|\.ts$/g, ''), area)),
  )
