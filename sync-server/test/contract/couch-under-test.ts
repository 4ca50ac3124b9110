import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedCouch } from '../../src/couch/embedded/embedded-couch.ts'

export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON, asserted on field by field; or the text. */
  body: ReturnType<typeof JSON.parse>
}

export interface CouchUnderTest {
  /** With the credentials, without a slash at the end. */
  url: string
  origin: string
  authorization: string
  /** Sends JSON (or bytes as they are) and parses what comes back, if it is JSON. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Creates a database of a name that nobody else has; deleted by `close`. */
  database(): Promise<string>
  /** A name for a database, likewise deleted if it came to be. */
  name(): string
  close(): Promise<void>
}

/** The CouchDB named by `COUCHDB_URL` (with credentials), or else an embedded one in a folder of its own. */
export async function couchUnderTest(): Promise<CouchUnderTest> {
  const given = process.env.COUCHDB_URL
  const started = given ? { url: given.replace(/\/$/, ''), stop: async () => {} } : await startOwn()
  const { origin, username, password } = new URL(started.url)
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization = `Basic ${Buffer.from(plain).toString('base64')}`
  const names: string[] = []

  const send = (path: string, init: RequestInit = {}) =>
    fetch(origin + path, { ...init, headers: { authorization, ...init.headers } })

  const couch: CouchUnderTest = {
    url: started.url,
    origin,
    authorization,
    fetch: send,
    async ask(method, path, body, headers = {}) {
      const bytes = body instanceof Uint8Array ? Buffer.from(body) : undefined
      const response = await send(path, {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: bytes ?? JSON.stringify(body) }),
      })
      const text = await response.text()
      const json = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
    },
    name() {
      const name = `contract-${randomBytes(6).toString('hex')}`
      names.push(name)
      return name
    },
    async database() {
      const name = couch.name()
      const { status } = await couch.ask('PUT', `/${name}`)
      if (status !== 201 && status !== 202) throw new Error(`creating a database was answered ${status}`)
      return name
    },
    async close() {
      for (const name of names) await couch.ask('DELETE', `/${encodeURIComponent(name)}`)
      await started.stop()
    },
  }
  return couch
}

async function startOwn(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'couch-contract-'))
  const { url, close } = await startEmbeddedCouch({ folder })
  return {
    url,
    async stop() {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
