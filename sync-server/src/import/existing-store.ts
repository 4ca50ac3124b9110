import { databaseOf } from '@approdo/schemas'
import type nano from 'nano'
import { hasStatus } from '../couch/couch-failure.ts'
import type { Store } from './import-drafts.ts'

/** The municipality's database when it exists, for a dry run, which creates none. */
export async function existingStore(
  couch: nano.ServerScope,
  municipality: string,
): Promise<Store | undefined> {
  try {
    await couch.db.get(databaseOf(municipality))
  } catch (error) {
    if (hasStatus(error, 404)) return undefined
    throw error
  }
  return couch.use(databaseOf(municipality))
}
