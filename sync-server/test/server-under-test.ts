import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Membership } from '@approdo/schemas'
import type nano from 'nano'
import { createStaff } from '../src/accounts/staff.ts'
import { buildApp } from '../src/app.ts'
import { type Config, readConfig } from '../src/config.ts'
import { connectCouch } from '../src/couch/connect-couch.ts'
import { createDatabases } from '../src/databases/databases.ts'
import type { App } from '../src/http/app-type.ts'

/** What a server under test begins with. */
export interface Beginning {
  /** By user name. */
  staff?: Record<string, Membership[]>
  /** By database. */
  documents?: Record<string, { _id: string }[]>
  config?: Partial<Config>
}

export interface ServerUnderTest {
  /** `http://127.0.0.1:<port>` */
  url: string
  app: App
  couch: nano.ServerScope
  /** Logs in, on a device of the person's own unless told otherwise; gives a fetch with that session. */
  logIn(username: string, device?: string): Promise<ClientUnderTest>
  /** A fetch without a session. */
  anonymous: ClientUnderTest
  close(): Promise<void>
}

export interface ClientUnderTest {
  /** The cookie header of the session. */
  cookie: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Sends JSON. */
  send(method: string, path: string, body?: unknown): Promise<Response>
}

export const testPassword = 'a password for tests'

/** A real server on loopback, over an embedded CouchDB in a folder of its own; close it after the tests. */
export async function serverUnderTest(beginning: Beginning = {}): Promise<ServerUnderTest> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'approdo-test-'))
  const config: Config = {
    ...readConfig({ COUCHDB_URL: process.env.COUCHDB_URL }),
    dataFolder,
    port: 0,
    clientFolder: join(dataFolder, 'no-client'),
    ...beginning.config,
  }
  const connection = await connectCouch(config)
  const { couch } = connection
  for (const [username, memberships] of Object.entries(beginning.staff ?? {})) {
    await createStaff(couch, { username, name: `Name of ${username}`, password: testPassword, memberships })
  }
  const databases = createDatabases(couch)
  for (const [name, docs] of Object.entries(beginning.documents ?? {})) {
    await (await databases.open(name)).bulk({ docs })
  }
  const app = await buildApp({ config, couch })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    app,
    couch,
    anonymous: clientOf(url, ''),
    async logIn(username, device = `tablet-of-${username}`) {
      const body = { username, password: testPassword, device: { id: device, name: device } }
      const response = await clientOf(url, '').send('POST', '/api/session', body)
      if (response.status !== 200) throw new Error(`Log-in answered ${response.status}`)
      const [cookie = ''] = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
      return clientOf(url, cookie)
    },
    async close() {
      await app.close()
      await connection.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function clientOf(url: string, cookie: string): ClientUnderTest {
  const send = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    return fetch(`${url}${path}`, { ...init, headers })
  }
  return {
    cookie,
    fetch: send,
    send: (method, path, body) =>
      send(path, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      }),
  }
}
