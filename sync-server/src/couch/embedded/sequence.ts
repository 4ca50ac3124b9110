import type { Database } from './database.ts'
import { couchError } from './errors.ts'

/** A sequence as clients see it: opaque, and bound to this very database. */
export function formatSequence(database: Database, seq: number): string {
  return `${seq}-${database.token}`
}

/** From where to read on. A sequence of an earlier database of that name starts over, so nothing is missed. */
export async function parseSequence(database: Database, since: unknown): Promise<number> {
  if (since === 'now') return (await database.pouch.info()).update_seq
  const [, number, token] = /^"?(\d{1,15})(?:-(\w+))?"?$/.exec(String(since)) ?? []
  if (number === undefined) {
    throw couchError('bad_request', "Malformed sequence supplied in 'since' parameter.")
  }
  return token === undefined || token === database.token ? Number(number) : 0
}
