import { readRelated } from '../../src/couch/multipart/read-related.ts'

/** One side of a replication. */
export interface Side {
  url: string
  headers: Record<string, string>
}

export interface Replicated {
  read: number
  written: number
  refused: { id: string; error: string }[]
}

type Doc = Record<string, unknown> & { _id: string; _attachments?: Record<string, { stub?: true }> }
type Row = { id: string; seq: string | number; changes: { rev: string }[] }

/**
 * One replication with the requests, headers and expectations of CouchDB 3.4's own replicator
 * (couch_replicator_api_wrap.erl, couch_replicator_worker.erl): JSON for plain documents, `multipart/mixed` from the
 * source and `multipart/related` to the target for those with attachments. Throws where that one would crash.
 */
export async function replicateAsCouch(source: Side, target: Side, id: string): Promise<Replicated> {
  const [sourceStart] = await Promise.all([startOf(source), startOf(target)])
  const log = `_local/${id}`
  const [sourceLog, targetLog] = await Promise.all([openLog(source, log), openLog(target, log)])
  const since =
    sourceLog && sourceLog.session_id === targetLog?.session_id ? String(sourceLog.source_last_seq) : '0'
  const feed = await ask(
    source,
    'GET',
    `/_changes?feed=normal&style=all_docs&since=${encodeURIComponent(since)}&timeout=10000`,
  )
  const { results, last_seq } = expectStatus(feed, 200).body as { results: Row[]; last_seq: string }
  const done: Replicated = { read: 0, written: 0, refused: [] }
  const asked = Object.fromEntries(results.map((row) => [row.id, row.changes.map(({ rev }) => rev)]))
  const diff = await ask(target, 'POST', '/_revs_diff', asked)
  const missing = expectStatus(diff, 200).body as Record<string, { missing: string[] }>
  const wanted = Object.entries(missing).flatMap(([docId, { missing: revs }]) =>
    revs.map((rev) => ({ id: docId, rev, atts_since: [] })),
  )
  const plain = await fetchPlain(source, wanted)
  const others = wanted.filter((one) => !plain.has(`${one.id} ${one.rev}`))
  done.read += plain.size
  await writePlain(target, [...plain.values()], done)
  for (const { id: docId, rev } of others)
    for (const doc of await fetchMixed(source, docId, rev)) {
      done.read++
      if (doc.related) await writeRelated(target, docId, doc.related, done)
      else await writePlain(target, [doc.json as Doc], done)
    }
  const starts = await Promise.all([commit(source), commit(target)])
  if (starts[0] !== sourceStart) throw new Error('The source was made anew meanwhile')
  const session = crypto.randomUUID()
  const entry = { session_id: session, source_last_seq: last_seq, replication_id_version: 4, history: [] }
  await Promise.all([writeLog(source, log, sourceLog, entry), writeLog(target, log, targetLog, entry)])
  return done
}

interface Answer {
  status: number
  type: string
  bytes: Buffer
  body: unknown
}

async function ask(
  side: Side,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const json = body !== undefined && !Buffer.isBuffer(body)
  const response = await fetch(side.url + path, {
    method,
    headers: {
      accept: 'application/json',
      ...(json && { 'content-type': 'application/json' }),
      ...headers,
      ...side.headers,
    },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : new Uint8Array(body as Buffer) }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    type,
    bytes,
    body: /json/.test(type) ? JSON.parse(bytes.toString()) : undefined,
  }
}

function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`Expected ${status}, not ${answer.status}: ${answer.bytes}`)
  return answer
}

async function startOf(side: Side): Promise<string> {
  const { body } = expectStatus(await ask(side, 'GET', ''), 200)
  const { update_seq, instance_start_time } = body as Record<string, string>
  if (update_seq === undefined || instance_start_time === undefined) throw new Error('db_not_found')
  return instance_start_time
}

async function commit(side: Side): Promise<string> {
  const type = { 'content-type': 'application/json' }
  const { body } = expectStatus(await ask(side, 'POST', '/_ensure_full_commit', Buffer.alloc(0), type), 201)
  return (body as { instance_start_time: string }).instance_start_time
}

type Log = Record<string, unknown> & { _rev?: string }

async function openLog(side: Side, log: string): Promise<Log | undefined> {
  const { status, body } = await ask(side, 'GET', `/${log}`)
  if (status === 200) return body as Log
  if ((body as { error?: string }).error !== 'not_found') throw new Error(`The log was answered ${status}`)
  return undefined
}

async function writeLog(side: Side, log: string, before: Log | undefined, entry: object): Promise<void> {
  const doc = { _id: log, ...(before?._rev && { _rev: before._rev }), ...entry }
  expectStatus(await ask(side, 'PUT', `/${log}`, doc), 201)
}

/** By id and revision; documents with attachments are left for the other way. */
async function fetchPlain(
  source: Side,
  wanted: { id: string; rev: string; atts_since: string[] }[],
): Promise<Map<string, Doc>> {
  if (wanted.length === 0) return new Map()
  const answer = await ask(source, 'POST', '/_bulk_get?latest=true&revs=true&attachments=false', {
    docs: wanted,
    latest: true,
    revs: true,
    attachments: false,
  })
  const { results } = expectStatus(answer, 200).body as { results: { id: string; docs: { ok?: Doc }[] }[] }
  if (results.length !== wanted.length) throw new Error('invalid_results')
  return new Map(
    wanted.flatMap(({ id, rev }, at) => {
      const [only, ...more] = results[at]?.docs ?? []
      if (results[at]?.id !== id || more.length > 0 || !only?.ok || only.ok._attachments) return []
      return [[`${id} ${rev}`, only.ok]]
    }),
  )
}

type MixedPart = { json: unknown; related?: undefined } | { related: { type: string; bytes: Buffer } }

async function fetchMixed(source: Side, id: string, rev: string): Promise<MixedPart[]> {
  const query = `revs=true&open_revs=${encodeURIComponent(JSON.stringify([rev]))}&latest=true`
  const answer = await ask(source, 'GET', `/${encodeURIComponent(id)}?${query}`, undefined, {
    accept: 'multipart/mixed',
  })
  const { type, bytes } = expectStatus(answer, 200)
  const boundary = /^multipart\/mixed; *boundary="?([^"]+)"?$/.exec(type)?.[1]
  if (!boundary) throw new Error(`The revisions came as ${type}`)
  return split(bytes, boundary).map(({ head, body }): MixedPart => {
    const kind = /^content-type: *(.+)$/im.exec(head)?.[1] ?? ''
    return kind.startsWith('multipart/related')
      ? { related: { type: kind, bytes: body } }
      : { json: JSON.parse(body.toString()) }
  })
}

function split(bytes: Buffer, boundary: string): { head: string; body: Buffer }[] {
  const pieces: { head: string; body: Buffer }[] = []
  const delimiter = `--${boundary}`
  let at = bytes.indexOf(delimiter)
  for (;;) {
    const start = at + delimiter.length
    const next = bytes.indexOf(`\r\n${delimiter}`, start)
    if (next < 0) return pieces
    const head = bytes.indexOf('\r\n\r\n', start)
    pieces.push({ head: bytes.toString('utf8', start, head), body: bytes.subarray(head + 4, next) })
    at = next + 2
  }
}

async function writePlain(target: Side, docs: Doc[], done: Replicated): Promise<void> {
  if (docs.length === 0) return
  const answer = await ask(
    target,
    'POST',
    '/_bulk_docs',
    { new_edits: false, docs },
    { 'x-couch-full-commit': 'false' },
  )
  const errors = expectStatus(answer, 201).body as { id: string; error: string }[]
  done.written += docs.length - errors.length
  done.refused.push(...errors.map(({ id, error }) => ({ id, error })))
}

/** Passes on what came, as the replicator streams it through; the length of each attachment must be true. */
async function writeRelated(
  target: Side,
  id: string,
  { type, bytes }: { type: string; bytes: Buffer },
  done: Replicated,
): Promise<void> {
  const parse = (json: Buffer): unknown => {
    const doc = JSON.parse(json.toString())
    for (const stub of Object.values(doc._attachments as Record<string, { follows: boolean }>))
      if (stub.follows !== true) throw new Error('An attachment does not follow')
    return doc
  }
  const read = readRelated({ contentType: type, bytes, parse, largest: 1e9 })
  if (read.outcome === 'malformed') throw new Error(read.reason)
  const answer = await ask(target, 'PUT', `/${encodeURIComponent(id)}?new_edits=false`, bytes, {
    'content-type': type,
  })
  if (answer.status === 201) done.written++
  else done.refused.push({ id, error: (answer.body as { error: string }).error })
}
