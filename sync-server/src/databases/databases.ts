import { commonsDatabase, municipalityOf } from '@approdo/schemas'
import type nano from 'nano'
import { ensureDatabase } from './ensure-database.ts'
import { openMunicipalityDatabase } from './municipality-database.ts'

/** The databases that people's documents are in. */
export interface Databases {
  /** The database of this name, created when it is missing; the name is a municipality's or `commons`. */
  open(name: string): Promise<nano.DocumentScope<unknown>>
}

/** Looks after each database once per process, at its first use. */
export function createDatabases(couch: nano.ServerScope): Databases {
  const opened = new Map<string, Promise<nano.DocumentScope<unknown>>>()

  const ensure = (name: string): Promise<nano.DocumentScope<unknown>> => {
    const istat = municipalityOf(name)
    if (istat !== undefined) return openMunicipalityDatabase(couch, istat)
    if (name === commonsDatabase) return ensureDatabase(couch, name)
    throw new RangeError(`No documents are kept in a database named ${name}`)
  }

  return {
    open(name) {
      const known = opened.get(name)
      if (known) return known
      const opening = ensure(name)
      opened.set(name, opening)
      opening.catch(() => opened.delete(name))
      return opening
    },
  }
}
