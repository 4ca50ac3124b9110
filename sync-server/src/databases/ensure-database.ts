import type nano from 'nano'
import { hasStatus } from '../couch/couch-failure.ts'
import { type DesignDocument, ensureDesign } from './design-document.ts'

/** Opens a database, creating it and its design documents where they are missing. */
export async function ensureDatabase<D = unknown>(
  couch: nano.ServerScope,
  name: string,
  designs: readonly DesignDocument[] = [],
): Promise<nano.DocumentScope<D>> {
  try {
    await couch.db.create(name)
  } catch (error) {
    if (!hasStatus(error, 412)) throw error
  }
  const db = couch.use<D>(name)
  for (const design of designs) await ensureDesign(db as nano.DocumentScope<unknown>, design)
  return db
}
