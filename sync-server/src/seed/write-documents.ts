import type nano from 'nano'
import type { SeedDocument } from './document-maker.ts'

const batchSize = 1000

/** Writes made-up documents; those whose ids are there already are left as they are. Gives how many are new. */
export async function writeDocuments(
  database: nano.DocumentScope<unknown>,
  documents: readonly SeedDocument[],
): Promise<number> {
  let written = 0
  for (let at = 0; at < documents.length; at += batchSize) {
    const rows = await database.bulk({ docs: documents.slice(at, at + batchSize) })
    const failed = rows.find(({ error }) => error !== undefined && error !== 'conflict')
    if (failed !== undefined) throw new Error(`The database refused ${failed.id}: ${failed.error}`)
    written += rows.filter(({ error }) => error === undefined).length
  }
  return written
}
