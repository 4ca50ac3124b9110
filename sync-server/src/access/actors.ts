import { type Actor, actorIn, commonsDatabase, databaseOf, municipalityOf } from '@approdo/schemas'
import type { Staff } from '../accounts/staff.ts'
import { problem } from '../errors.ts'
import type { Scopes } from './scopes.ts'

/** Tells who a member of staff is in a database. */
export interface Actors {
  /**
   * The actor in one database, with the scopes that name them now.
   * Throws the same `notFound` for a database of others as for one that does not exist.
   */
  in(staff: Staff, database: string): Promise<Actor>
}

export const createActors = (scopes: Scopes): Actors => ({
  async in(staff, database) {
    if (!databasesOf(staff).includes(database)) throw problem('notFound', 'Database does not exist.')
    const named = municipalityOf(database) === undefined ? [] : await scopes.of(staff.id, database)
    return actorIn(staff, database, named)
  },
})

/** The databases that somebody may replicate with: those of their municipalities, and the commons. */
export function databasesOf(staff: Staff): string[] {
  if (staff.memberships.length === 0) return []
  const own = staff.memberships.map((one) => databaseOf(one.municipality))
  return [...new Set(own), commonsDatabase]
}
