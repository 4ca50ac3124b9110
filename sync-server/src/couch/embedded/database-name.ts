import { couchError } from './errors.ts'

/** CouchDB's rule for a name, and its limit on the length. Throws its 400. */
export function checkDatabaseName(name: string): void {
  if (!/^[a-z][a-z0-9_$()+/-]*$/.test(name)) {
    throw couchError(
      'illegal_database_name',
      `Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`,
    )
  }
  if (name.length > 238) {
    throw couchError('database_name_too_long', `At least one path segment of \`${name}\` is too long.`)
  }
}

/** A name without slashes for the file system; `.` is in no database name, so it can stand for them. */
export function folderOf(name: string): string {
  return name.replaceAll('/', '.')
}

export function nameOf(folder: string): string {
  return folder.replaceAll('.', '/')
}
