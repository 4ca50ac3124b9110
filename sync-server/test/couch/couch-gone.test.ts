import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedCouch, startEmbeddedCouch } from '../../src/couch/embedded/embedded-couch.ts'
import { organization } from '../documents.ts'
import { type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

let folder: string
let couch: EmbeddedCouch
let server: ServerUnderTest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'approdo-couch-'))
  couch = await startEmbeddedCouch({ folder, password: 'kept' })
  server = await serverUnderTest({
    staff: { ada: [{ municipality: '058091', role: 'socialWorker' }] },
    documents: { m058091: [] },
    config: { couchUrl: couch.url },
  })
})
afterAll(async () => {
  await server.close()
  await couch.close()
  await rm(folder, { recursive: true, force: true })
})

test('without its CouchDB the server says so and lives; with it back, everything goes on', async () => {
  const ada = await server.logIn('ada')
  const feed = await ada.fetch('/sync/m058091/_changes?feed=continuous&heartbeat=1000')
  const { port } = new URL(couch.url)
  await couch.close()
  await feed.text().catch(() => 'cut off')

  const doc = organization('ada')
  for (const [method, path, body] of [
    ['GET', '/api/health'],
    ['GET', '/api/session'],
    ['GET', '/sync/scopes'],
    ['GET', '/sync/m058091/_changes'],
    ['POST', '/sync/m058091/snapshot', { scopes: ['place'] }],
    ['POST', '/sync/m058091/_bulk_docs', { docs: [doc] }],
  ] as const) {
    const response = await ada.send(method, path, body)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect([path, response.status, await response.json()]).toMatchObject([
      path,
      503,
      { code: 'databaseUnavailable', title: 'The database does not answer' },
    ])
  }

  couch = await startEmbeddedCouch({ folder, password: 'kept', port: Number(port) })
  expect((await ada.fetch('/api/health')).status).toBe(200)
  expect((await ada.send('POST', '/sync/m058091/_bulk_docs', { docs: [doc] })).status).toBe(201)
})
