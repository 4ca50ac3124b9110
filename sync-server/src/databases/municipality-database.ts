import { databaseOf } from '@approdo/schemas'
import type nano from 'nano'
import { accessDesign } from './access-design.ts'
import { dueDesign } from './due-design.ts'
import { ensureDatabase } from './ensure-database.ts'
import { reviewDesign } from './review-design.ts'

/**
 * Opens the database of a municipality, by its ISTAT code, with its design documents; creates what is missing,
 * so it may be called any number of times.
 */
export const openMunicipalityDatabase = <D = unknown>(
  couch: nano.ServerScope,
  istat: string,
): Promise<nano.DocumentScope<D>> =>
  ensureDatabase<D>(couch, databaseOf(istat), [accessDesign, dueDesign, reviewDesign])
