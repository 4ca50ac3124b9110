const municipalityDatabase = /^m(\d{6})$/

/** The database that holds what belongs to no municipality. */
export const commonsDatabase = 'commons'

/** The database of a municipality by its ISTAT code: `058091` → `m058091`. */
export const databaseOf = (municipality: string): string => `m${municipality}`

/** The ISTAT code that a database belongs to; undefined for every other database. */
export const municipalityOf = (database: string): string | undefined =>
  municipalityDatabase.exec(database)?.[1]
