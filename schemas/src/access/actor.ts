import { municipalityOf } from '../ids/database.ts'
import type { Membership, Role } from './role.ts'

/** Somebody who asks for something in one database. */
export interface Actor {
  /** Staff id. */
  staff: string
  /** CouchDB database: `m058091`, `commons`. */
  database: string
  /** The roles held in that database's municipality; in `commons`, those held anywhere. */
  roles: readonly Role[]
  /** The `case:` and `training:` scopes whose team or path names the actor. */
  scopes: ReadonlySet<string>
}

/** The actor that a member of staff is in one database. */
export function actorIn(
  staff: { id: string; memberships: readonly Membership[] },
  database: string,
  scopes: Iterable<string>,
): Actor {
  const municipality = municipalityOf(database)
  const held = staff.memberships.filter(
    (one) => municipality === undefined || one.municipality === municipality,
  )
  return {
    staff: staff.id,
    database,
    roles: [...new Set(held.map((one) => one.role))],
    scopes: new Set(scopes),
  }
}
