import { readFileSync } from 'node:fs'
import { clientVersionHeader } from '@approdo/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

type Written = { _id: string; type: string; updatedBy: string }

/** One case with everything in it, and places, as the first release wrote them. They stay as they are. */
const written: Written[] = JSON.parse(readFileSync(new URL('releases/0.1.0.json', import.meta.url), 'utf8'))
const rome = (role: 'socialWorker' | 'supervisor') => [{ municipality: '058091', role }]
const staff = { ada: rome('socialWorker'), vera: rome('supervisor') }
const db = '/sync/m058091'

/** Asks as a client of this version does; as one that tells none without it. */
const asVersion = (client: ClientUnderTest, version?: string) => ({
  get: (path: string) => client.fetch(path, { headers: told(version) }),
  post: (path: string, body: unknown) =>
    client.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...told(version) },
      body: JSON.stringify(body),
    }),
})
const told = (version?: string): Record<string, string> => (version ? { [clientVersionHeader]: version } : {})

describe('a server that takes the first release', () => {
  let server: ServerUnderTest
  const clients = new Map<string, ReturnType<typeof asVersion>>()

  beforeAll(async () => {
    server = await serverUnderTest({ staff })
    for (const name of Object.keys(staff)) clients.set(name, asVersion(await server.logIn(name), '0.1.0'))
  })
  afterAll(() => server.close())

  test('stores all that the first release writes', async () => {
    // A signed plan is newer than the decision that it rests on.
    const inOrder = written.toSorted((a, b) => Number(a.type === 'plan') - Number(b.type === 'plan'))
    for (const { updatedBy, ...doc } of inOrder) {
      const revisions = { start: 1, ids: ['first'] }
      const docs = [{ ...doc, updatedBy, _rev: '1-first', _revisions: revisions }]
      const client = clients.get(updatedBy)
      const missing = await client?.post(`${db}/_revs_diff`, { [doc._id]: ['1-first'] })
      expect(await missing?.json(), doc._id).toEqual({ [doc._id]: { missing: ['1-first'] } })
      const answer = await client?.post(`${db}/_bulk_docs`, { docs, new_edits: false })
      expect(await answer?.json(), doc._id).toEqual([])
    }
  })

  test('gives it back whole in the shape that the first release reads', async () => {
    const ada = clients.get('ada')
    const scopes = (await (await ada?.get('/sync/scopes'))?.json()) as { databases: { scopes: string[] }[] }
    expect(scopes).toMatchObject({
      serverTime: expect.any(String),
      staff: { id: 'ada' },
      device: { state: 'active' },
      maxOfflineDays: expect.any(Number),
      databases: [{ database: 'm058091', roles: ['socialWorker'] }, { database: 'commons' }],
    })
    const answer = await ada?.post(`${db}/snapshot`, { scopes: scopes.databases[0]?.scopes })
    const lines = ((await answer?.text()) ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const came = lines.flatMap(({ doc }) => (doc ? [doc] : []))
    expect(lines[0]).toEqual({ total: written.length })
    const { since } = lines.at(-1)
    expect(came.map(({ _rev, _revisions, ...doc }) => doc).sort(byId)).toEqual(written.toSorted(byId))
    const changes = await (
      await ada?.get(`${db}/_changes?since=${encodeURIComponent(since)}&style=all_docs`)
    )?.json()
    expect(changes).toMatchObject({ results: [], last_seq: expect.anything() })
  })
})

const byId = (a: { _id: string }, b: { _id: string }): number => (a._id < b._id ? -1 : 1)

describe('a server that asks for a newer version', () => {
  let server: ServerUnderTest
  let ada: ClientUnderTest

  beforeAll(async () => {
    server = await serverUnderTest({ staff, config: { oldestClient: '0.2.0' } })
    ada = await server.logIn('ada')
  })
  afterAll(() => server.close())

  test('refuses an older one in so many words, and takes nothing from it', async () => {
    const old = asVersion(ada, '0.1.9')
    for (const answer of [
      await old.get(`${db}/_changes`),
      await old.post(`${db}/snapshot`, { scopes: ['place'] }),
      await old.post(`${db}/_bulk_docs`, { docs: [], new_edits: false }),
    ]) {
      expect(answer.status).toBe(426)
      expect(await answer.json()).toMatchObject({ code: 'clientTooOld' })
    }
  })

  test('still tells it which version that is, and serves newer ones and other replicators', async () => {
    expect(await (await asVersion(ada, '0.1.9').get('/sync/scopes')).json()).toMatchObject({
      oldestClient: '0.2.0',
    })
    expect((await asVersion(ada, '0.2.0').get(`${db}/_changes`)).status).toBe(200)
    expect((await asVersion(ada).get(`${db}/_changes`)).status).toBe(200)
  })

  test('tells nobody without a session how old is too old', async () => {
    expect((await asVersion(server.anonymous, '0.1.9').get(`${db}/_changes`)).status).toBe(401)
  })
})
