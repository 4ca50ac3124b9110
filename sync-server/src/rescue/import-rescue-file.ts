import type { RescueContents } from '@approdo/schemas'
import { databasesOf } from '../access/actors.ts'
import type { Caller } from '../access/callers.ts'
import type { Staff } from '../accounts/staff.ts'
import { ask } from '../couch/ask.ts'
import type { Services } from '../services.ts'
import { pushDocuments } from '../sync/push-documents.ts'
import { isPushable, revisionOf } from '../sync/pushed-document.ts'
import { wholeDocument } from '../sync/refusal.ts'
import { refuse } from '../sync/refuse.ts'
import { partsToPush } from './parts-to-push.ts'

/** What became of the documents of a rescue file. */
export interface RescueCounts {
  received: number
  alreadyThere: number
  /** Kept in the quarantine. */
  refused: number
}

/**
 * Stores what a rescue file holds as a push of its author would, with the rights that they have now: a closed account
 * has none. Whoever brings the file lends it nothing. Bringing it again changes nothing.
 */
export async function importRescueFile(
  services: Services,
  author: { staff: Staff; device: string; broughtBy: Caller },
  databases: RescueContents['databases'],
): Promise<RescueCounts> {
  const staff = author.staff.disabledAt === undefined ? author.staff : { ...author.staff, memberships: [] }
  const device = { id: author.device, name: author.device }
  const caller: Caller = {
    staff,
    session: { ...author.broughtBy.session, staff: staff.id, device },
    deviceState: 'active',
  }
  const counts: RescueCounts = { received: 0, alreadyThere: 0, refused: 0 }
  for (const { database, documents } of databases) {
    for (const part of partsToPush(documents)) await importPart(services, caller, database, part, counts)
  }
  return counts
}

async function importPart(
  services: Services,
  caller: Caller,
  database: string,
  documents: readonly object[],
  counts: RescueCounts,
): Promise<void> {
  if (!databasesOf(caller.staff).includes(database)) {
    for (const one of documents)
      await refuse({ services, caller, database }, one, [wholeDocument('forbidden')])
    counts.refused += documents.length
    return
  }
  const actor = await services.actors.in(caller.staff, database)
  await services.databases.open(database)
  const before = await storedRevisions(services, database, documents)
  const rows = await pushDocuments({ services, caller, actor, database }, documents, false)
  for (const row of rows) {
    if ('error' in row) counts.refused += 1
    else if (before.has(keyOf(row.id, row.rev))) counts.alreadyThere += 1
    else counts.received += 1
  }
}

/** Those of the documents whose very revision is stored. */
async function storedRevisions(
  { couch }: Services,
  database: string,
  documents: readonly object[],
): Promise<Set<string>> {
  const asked = new Map<string, string[]>()
  for (const one of documents) {
    if (!isPushable(one, false)) continue
    asked.set(one._id, [...(asked.get(one._id) ?? []), revisionOf(one) ?? ''])
  }
  if (asked.size === 0) return new Set()
  const missing = await ask<Record<string, { missing: string[] }>>(couch, {
    db: database,
    path: '_revs_diff',
    method: 'POST',
    body: Object.fromEntries(asked),
  })
  const isStored = (id: string, rev: string) => !missing[id]?.missing.includes(rev)
  return new Set(
    [...asked].flatMap(([id, revs]) => revs.filter((rev) => isStored(id, rev)).map((rev) => keyOf(id, rev))),
  )
}

const keyOf = (id: string, rev: string): string => `${id} ${rev}`
