import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { ChangesOptions } from './changes-options.ts'
import { type ChangesReader, readChanges } from './changes-reader.ts'
import type { Database } from './database.ts'
import { feedFormat } from './feed-format.ts'
import { formatSequence } from './sequence.ts'

/**
 * Writes the feed as it happens, until it is complete, the client leaves or the database goes. Rejects before it
 * asks `begin` for the response when the filter fails on what there is to read first.
 */
export async function sendChanges(
  database: Database,
  options: ChangesOptions,
  begin: () => ServerResponse,
): Promise<void> {
  const format = feedFormat(options.feed)
  const reader = readChanges(database, options)
  const batches = reader.batches()
  const first = await batches.next()

  const raw = begin()
  const left = new AbortController()
  raw.on('close', () => left.abort())
  raw.on('error', () => left.abort())
  if (raw.destroyed) left.abort()
  const write = async (text: string) => {
    if (text !== '' && !raw.write(text)) await once(raw, 'drain', { signal: left.signal })
  }
  const rows = async (batch: object[]) => {
    const before = reader.sent() - batch.length
    await write(batch.map((row, at) => format.row(row, before + at === 0)).join(''))
  }
  raw.writeHead(200, { 'content-type': format.type, 'cache-control': 'must-revalidate' })
  raw.flushHeaders()
  const beat = options.heartbeat && setInterval(() => raw.write(format.heartbeat), options.heartbeat)
  try {
    await write(format.start)
    if (!first.done) await rows(first.value)
    for await (const batch of batches) await rows(batch)
    await follow(database, options, reader, left.signal, rows)
    raw.end(format.end(formatSequence(database, reader.reached()), reader.pending()))
  } catch (failed) {
    // The status is sent already: a cut connection tells the client that the answer is not whole.
    raw.destroy()
    if (!left.signal.aborted) throw failed
  } finally {
    clearInterval(beat)
  }
}

async function follow(
  database: Database,
  options: ChangesOptions,
  reader: ChangesReader,
  left: AbortSignal,
  write: (rows: object[]) => Promise<void>,
): Promise<void> {
  if (options.feed === 'normal' || options.descending) return
  const answered = () => reader.full() || (options.feed === 'longpoll' && reader.sent() > 0)
  while (!left.aborted && !answered()) {
    // Armed before reading: a write that comes meanwhile must wake us.
    const woken = changed(database, left, options.heartbeat === undefined ? options.timeout : undefined)
    try {
      for await (const batch of reader.batches()) await write(batch)
      if (answered() || !(await woken.happened)) return
    } finally {
      woken.forget()
    }
  }
}

/** Resolves to true at the next write; to false when there is nothing more to wait for. */
function changed(
  database: Database,
  left: AbortSignal,
  timeout: number | undefined,
): { happened: Promise<boolean>; forget(): void } {
  let forget = () => {}
  const happened = new Promise<boolean>((give) => {
    const yes = () => give(true)
    const no = () => give(false)
    const timer = timeout === undefined ? undefined : setTimeout(no, timeout)
    database.events.once('change', yes).once('gone', no)
    left.addEventListener('abort', no)
    forget = () => {
      clearTimeout(timer)
      database.events.off('change', yes).off('gone', no)
      left.removeEventListener('abort', no)
    }
    if (database.gone) no()
  })
  return { happened, forget }
}
