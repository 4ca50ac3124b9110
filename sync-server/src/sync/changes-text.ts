import type { ChangesOptions } from './changes-options.ts'
import type { ChangeRow } from './changes-source.ts'
import type { VisibleChanges } from './visible-changes.ts'

/** Writes a feed as CouchDB does: one JSON object, or for a continuous feed a line per row. */
export async function* changesText(
  feed: ChangesOptions['feed'],
  changes: AsyncIterable<VisibleChanges>,
  since: string,
): AsyncGenerator<string> {
  const continuous = feed === 'continuous'
  let reached = since
  let more = false
  let first = true
  // The empty line, which readers skip, sends the headers on their way before anything has happened.
  yield continuous ? '\n' : '{"results":[\n'
  for await (const part of changes) {
    reached = part.reached
    more = part.more
    if (part.rows.length === 0) continue
    yield continuous ? lines(part.rows) : `${first ? '' : ',\n'}${part.rows.map(json).join(',\n')}`
    first = false
  }
  const end = `"last_seq":${JSON.stringify(reached)},"pending":${more ? 1 : 0}}\n`
  yield continuous ? `{${end}` : `\n],\n${end}`
}

const json = (row: ChangeRow): string => JSON.stringify(row)

const lines = (rows: ChangeRow[]): string => rows.map((row) => `${json(row)}\n`).join('')
