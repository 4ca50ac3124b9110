import { readFileSync } from 'node:fs'
import { interleaved, type Measured, median, rounded } from './figures.ts'
import { type Ask, logIn } from './session.ts'
import type { BenchServer } from './start-server.ts'

/** Whose documents are streamed, and from where. */
interface Stream {
  server: BenchServer
  database: string
  worker: string
  password: string
}

/** Through the sync server against its CouchDB directly, both uncompressed, read to their ends by the same client. */
export async function measureThroughput({ server, database, worker, password }: Stream, rounds: number) {
  const ask = await logIn(server.url, worker, password)
  const scopes = await scopesOf(ask, database)
  const ids = await idsOf(ask, database, scopes)
  const direct = directTo(server.couch, database)
  await readChanges(ask, `/sync/${database}`)
  const times = await interleaved(rounds, {
    snapshot: () => readSnapshot(ask, database, scopes),
    bulkGet: async () => {
      for (let from = 0; from < ids.length; from += 500) await direct.bulkGet(ids.slice(from, from + 500))
    },
    changes: () => readChanges(ask, `/sync/${database}`),
    directChanges: () => readChanges(direct.ask, ''),
  })
  return {
    rows: [
      row('Snapshot against `_bulk_get`', times.snapshot, times.bulkGet),
      row('Filtered `_changes` against direct', times.changes, times.directChanges),
    ],
    figures: {
      snapshotThroughputRatio: rounded(median(times.bulkGet) / median(times.snapshot)),
      changesThroughputRatio: rounded(median(times.directChanges) / median(times.changes)),
    },
  } satisfies Measured
}

/** How the memory of the server grows while it streams everything that this worker may read. */
export async function measureMemory({ server, database, worker, password }: Stream): Promise<Measured> {
  const ask = await logIn(server.url, worker, password)
  const scopes = await scopesOf(ask, database)
  const samples: { documents: number; megabytes: number }[] = []
  let seen = 0
  await readSnapshot(ask, database, scopes, (documents) => {
    if (documents - seen < 2000) return
    seen = documents
    samples.push({ documents, megabytes: residentMegabytes(server.pid) })
  })
  const half = samples.length / 2
  const peak = (part: typeof samples) => Math.max(...part.map(({ megabytes }) => megabytes))
  const [early, late] = [peak(samples.slice(0, half)), peak(samples.slice(half))]
  return {
    rows: [
      {
        what: `Memory of the server, ${seen} documents streamed: second half against first`,
        ours: `${late.toFixed(0)} MB`,
        peer: `${early.toFixed(0)} MB`,
        ratio: (late / early).toFixed(2),
      },
    ],
    figures: {},
  }
}

function row(what: string, ours: number[], peer: number[]) {
  const ratio = (median(peer) / median(ours)).toFixed(2)
  return { what, ours: `${median(ours).toFixed(0)} ms`, peer: `${median(peer).toFixed(0)} ms`, ratio }
}

async function scopesOf(ask: Ask, database: string): Promise<string[]> {
  const { databases } = (await (await ask('/sync/scopes')).json()) as {
    databases: { database: string; scopes: string[] }[]
  }
  return databases.find((one) => one.database === database)?.scopes ?? []
}

async function idsOf(ask: Ask, database: string, scopes: string[]): Promise<string[]> {
  const text = await (await snapshot(ask, database, scopes)).text()
  const lines = text.split('\n').flatMap((line) => (line.startsWith('{"doc":') ? [JSON.parse(line)] : []))
  return [...new Set(lines.map(({ doc }) => String(doc._id)))]
}

const snapshot = (ask: Ask, database: string, scopes: string[]): Promise<Response> =>
  ask(`/sync/${database}/snapshot`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scopes }),
  })

async function readSnapshot(
  ask: Ask,
  database: string,
  scopes: string[],
  progress?: (documents: number) => void,
): Promise<void> {
  const { body } = await snapshot(ask, database, scopes)
  const newline = '\n'.charCodeAt(0)
  let lines = 0
  let ending = ''
  const decoder = new TextDecoder()
  for await (const piece of body ?? []) {
    // Counting costs what the peer does not pay.
    if (progress) for (const byte of piece) if (byte === newline) lines++
    ending = (ending + decoder.decode(piece.slice(-200))).slice(-200)
    progress?.(lines)
  }
  if (!ending.includes('"end":true')) throw new Error('The snapshot ended too early')
}

function directTo(couch: string, database: string) {
  const { origin, username, password } = new URL(couch)
  const authorization = `Basic ${btoa(`${username}:${password}`)}`
  const ask: Ask = (path, init = {}) =>
    fetch(`${origin}/${database}${path}`, { ...init, headers: { ...init.headers, authorization } })
  return {
    ask,
    bulkGet: async (ids: string[]) => {
      const response = await ask('/_bulk_get?revs=true', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ docs: ids.map((id) => ({ id })) }),
      })
      await readAll(response)
    },
  }
}

const readChanges = async (ask: Ask, base: string): Promise<void> =>
  readAll(await ask(`${base}/_changes?style=all_docs`))

async function readAll(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  await response.arrayBuffer()
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
