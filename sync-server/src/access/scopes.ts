import type { Databases } from '../databases/databases.ts'

/** Which case and training scopes there are, and whom they name. */
export interface Scopes {
  /** The scopes that name a member of staff. */
  of(staff: string, database: string): Promise<readonly string[]>
  /** All scopes of a kind. */
  all(database: string, kind: 'case' | 'training'): Promise<readonly string[]>
  /** Forgets what is kept about a database: to be called when a root in it has changed. */
  forget(database: string): void
}

// Another server at the same CouchDB may take somebody off a team; here it is known this much later.
const keptMs = 2_000

/** Reads scopes from the view of the access design document, and keeps them for two seconds. */
export function createScopes(databases: Databases): Scopes {
  const kept = new Map<string, Map<string, { scopes: Promise<readonly string[]>; until: number }>>()

  async function under(database: string, key: string[]): Promise<readonly string[]> {
    const db = await databases.open(database)
    const { rows } = await db.view<string>('access', 'scopes', { key })
    return [...new Set(rows.map((row) => row.value))]
  }

  return {
    of(staff, database) {
      const now = Date.now()
      const ofDatabase = kept.get(database) ?? new Map()
      kept.set(database, ofDatabase)
      const known = ofDatabase.get(staff)
      if (known && known.until > now) return known.scopes
      const scopes = under(database, ['named', staff])
      ofDatabase.set(staff, { scopes, until: now + keptMs })
      scopes.catch(() => ofDatabase.delete(staff))
      return scopes
    },
    all: (database, kind) => under(database, ['all', kind]),
    forget: (database) => kept.delete(database),
  }
}
