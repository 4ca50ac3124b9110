import { unsentFilter } from '../replica/changes.ts'
import type { Replica } from '../replica/open-replica.ts'
import { readTally } from './api.ts'
import { readSyncedScopes } from './synced-scopes.ts'

export interface BothSides {
  held: { ids: string[]; unsent: string[]; removed: string[]; awaited: string[] }
  /** The server's count, by type of document. */
  server: Record<string, number>
}

/** What the tablet holds and what the server says of the same scopes; undefined when it can't be asked now. */
export async function countBothSides(replica: Replica): Promise<BothSides | undefined> {
  const { scopes } = await readSyncedScopes(replica)
  const answer = await readTally(replica.database, scopes)
  if (answer.outcome !== 'ok') return undefined
  const ids: string[] = []
  for await (const docs of replica.all()) ids.push(...docs.map(({ _id }) => _id))
  const changed = await changedHere(replica)
  return { held: { ids, ...changed, awaited: await replica.awaited.list() }, server: answer.value.types }
}

/** What is new here, so that the server has no version at all, and what was removed here alone. */
async function changedHere(replica: Replica): Promise<{ unsent: string[]; removed: string[] }> {
  const { results } = await replica.asPouch().changes({ filter: unsentFilter })
  const bases = await Promise.all(results.map(({ id }) => replica.base(id)))
  const isNew = results.map((_change, at) => bases[at] === undefined)
  return {
    unsent: results.filter(({ deleted }, at) => !deleted && isNew[at]).map(({ id }) => id),
    removed: results.filter(({ deleted }, at) => deleted && !isNew[at]).map(({ id }) => id),
  }
}
