import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
beforeAll(async () => {
  couch = await couchUnderTest()
})
afterAll(() => couch.close())

test('it welcomes, says that it is up and gives ids', async () => {
  const { body } = await couch.ask('GET', '/')
  expect(body.couchdb).toBe('Welcome')
  expect(typeof body.uuid).toBe('string')
  expect((await couch.ask('GET', '/_up')).body.status).toBe('ok')
  const { uuids } = (await couch.ask('GET', '/_uuids?count=3')).body
  expect(new Set(uuids).size).toBe(3)
})

test('without credentials, or with wrong ones, it says nothing', async () => {
  const db = await couch.database()
  const bare = await fetch(`${couch.origin}/${db}/_all_docs`)
  expect(bare.status).toBe(401)
  expect(await bare.json()).toMatchObject({ error: 'unauthorized' })
  const authorization = `Basic ${Buffer.from('nobody:wrong').toString('base64')}`
  expect((await fetch(`${couch.origin}/${db}`, { headers: { authorization } })).status).toBe(401)
})

test('a session cookie stands for the password', async () => {
  const db = await couch.database()
  const { username, password } = new URL(couch.url)
  const credentials = { name: decodeURIComponent(username), password: decodeURIComponent(password) }
  const session = (body: object) =>
    fetch(`${couch.origin}/_session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await session({ ...credentials, password: 'wrong' })).status).toBe(401)
  const opened = await session(credentials)
  expect(opened.status).toBe(200)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect(cookie).toMatch(/^AuthSession=.+/)
  expect((await fetch(`${couch.origin}/${db}`, { headers: { cookie } })).status).toBe(200)
  const forged = `${cookie.slice(0, -4)}AAAA`
  expect((await fetch(`${couch.origin}/${db}`, { headers: { cookie: forged } })).status).toBe(401)
  const known = await fetch(`${couch.origin}/_session`, { headers: { cookie } })
  expect(await known.json()).toMatchObject({ userCtx: { name: credentials.name } })
})

test('a database is created once, listed, described, and gone when deleted', async () => {
  const name = couch.name()
  expect((await couch.ask('GET', `/${name}`)).status).toBe(404)
  expect((await couch.ask('GET', `/${name}`)).body.error).toBe('not_found')
  expect((await couch.ask('PUT', `/${name}/`)).status).toBe(201)
  const again = await couch.ask('PUT', `/${name}`)
  expect([again.status, again.body.error]).toEqual([412, 'file_exists'])
  expect((await couch.ask('HEAD', `/${name}`)).status).toBe(200)
  expect((await couch.ask('GET', '/_all_dbs')).body).toContain(name)
  const { body } = await couch.ask('GET', `/${name}/`)
  expect(body).toMatchObject({ db_name: name, doc_count: 0 })
  expect((await couch.ask('DELETE', `/${name}`)).body).toEqual({ ok: true })
  expect((await couch.ask('DELETE', `/${name}`)).status).toBe(404)
  expect((await couch.ask('GET', '/_all_dbs')).body).not.toContain(name)
})

test('a database created again starts empty', async () => {
  const name = await couch.database()
  await couch.ask('PUT', `/${name}/a`, {})
  await couch.ask('DELETE', `/${name}`)
  expect((await couch.ask('PUT', `/${name}`)).status).toBe(201)
  expect((await couch.ask('GET', `/${name}/a`)).status).toBe(404)
  expect((await couch.ask('GET', `/${name}/_changes`)).body.results).toEqual([])
})

test('a name that breaks the rule is refused, one with a slash is not', async () => {
  for (const name of ['Upper', '1st', 'a%20b', 'a!']) {
    const { status, body } = await couch.ask('PUT', `/${name}`)
    expect([name, status, body.error]).toEqual([name, 400, 'illegal_database_name'])
  }
  const name = `${couch.name()}/part+(x)`
  const path = `/${encodeURIComponent(name)}`
  expect((await couch.ask('PUT', path)).status).toBe(201)
  expect((await couch.ask('PUT', `${path}/doc`, {})).status).toBe(201)
  expect((await couch.ask('GET', '/_all_dbs')).body).toContain(name)
  expect((await couch.ask('DELETE', path)).status).toBe(200)
})

test('security settings and the revision limit are kept', async () => {
  const db = await couch.database()
  const security = { admins: { names: ['x'], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } }
  expect((await couch.ask('PUT', `/${db}/_security`, security)).body).toEqual({ ok: true })
  expect((await couch.ask('GET', `/${db}/_security`)).body).toMatchObject(security)
  expect((await couch.ask('PUT', `/${db}/_revs_limit`, 7)).body).toEqual({ ok: true })
  expect((await couch.ask('GET', `/${db}/_revs_limit`)).body).toBe(7)
  expect((await couch.ask('POST', `/${db}/_ensure_full_commit`)).status).toBe(201)
  expect((await couch.ask('POST', `/${db}/_compact`)).status).toBe(202)
})
