import type { ChangesOptions } from './changes-options.ts'
import type { Database } from './database.ts'
import { formatSequence } from './sequence.ts'

export interface ChangesReader {
  /** Reads what there is from where it stands, in batches. */
  batches(): AsyncGenerator<object[]>
  sent(): number
  reached(): number
  /** How many updates at most are left after the last row. */
  pending(): number
  full(): boolean
}

export function readChanges(database: Database, options: ChangesOptions): ChangesReader {
  const size = options.attachments ? 20 : 1000
  let since = options.since
  let sent = 0
  let pending = 0
  const full = () => sent >= options.limit

  async function read(limit: number) {
    return database.lock.shared(async () => {
      if (database.gone) return { results: [], end: since }
      // Taken before reading: a write that comes meanwhile is read the next time.
      const { update_seq: end } = await database.pouch.info()
      if (end <= since && !options.descending) return { results: [], end: since }
      const asked = { ...options.pouch, since, descending: options.descending, limit, return_docs: true }
      return { ...(await database.pouch.changes(asked)), end }
    })
  }

  async function* batches() {
    while (!full()) {
      // Read backwards, one read is all: PouchDB does not look at `since` then.
      const limit = Math.min(options.limit - sent, options.descending ? Number.MAX_SAFE_INTEGER : size)
      const { results, end } = await read(limit)
      const whole = results.length < limit
      const last = results.at(-1)?.seq
      since = whole ? Math.max(end, options.descending ? 0 : (last ?? 0)) : (last ?? end)
      pending = whole ? 0 : Math.max(0, end - since)
      if (options.descending && last !== undefined) since = last
      sent += results.length
      if (results.length > 0)
        yield results.map(({ seq, ...row }) => ({ seq: formatSequence(database, seq), ...row }))
      if (whole || options.descending) return
    }
  }

  return { batches, sent: () => sent, reached: () => since, pending: () => pending, full }
}
