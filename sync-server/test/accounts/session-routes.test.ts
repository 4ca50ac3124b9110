import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSessions } from '../../src/accounts/sessions.ts'
import { type ServerUnderTest, serverUnderTest, testPassword } from '../server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { 'ada.roma': [{ municipality: '058091', role: 'socialWorker' }], 'ugo.roma': [] },
  })
})
afterAll(() => server.close())

const device = { id: 'tablet-1', name: 'Tablet 1' }
const logIn = (body: unknown) => server.anonymous.send('POST', '/api/session', body)

test('a log-in sets a cookie that scripts and other sites cannot use, and tells who is logged in', async () => {
  const response = await logIn({ username: 'ada.roma', password: testPassword, device })
  expect(response.status).toBe(200)
  const [cookie = ''] = response.headers.getSetCookie()
  expect(cookie).toMatch(/^approdo_session=[\w-]{43};/)
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Strict')
  expect(cookie).toContain('Path=/')
  expect(cookie).not.toContain('Secure')
  expect(await response.json()).toEqual({
    staff: { id: 'ada.roma', name: 'Name of ada.roma' },
    memberships: [{ municipality: '058091', municipalityName: 'Roma', role: 'socialWorker' }],
    device,
    expiresAt: expect.stringMatching(/Z$/),
    maxOfflineDays: 30,
    serverTime: expect.stringMatching(/Z$/),
  })
})

test('a wrong password and an unknown user name get the very same answer', async () => {
  const wrong = await logIn({ username: 'ada.roma', password: 'wrong', device })
  const unknown = await logIn({ username: 'nobody.roma', password: 'wrong', device })
  expect(wrong.status).toBe(401)
  expect(unknown.status).toBe(401)
  expect(wrong.headers.get('content-type')).toContain('application/problem+json')
  const answer = await wrong.json()
  expect(answer).toMatchObject({ code: 'wrongCredentials', status: 401 })
  expect(await unknown.json()).toEqual(answer)
})

test('a session tells who it is until it is logged out, and its cookie is good for nothing then', async () => {
  const ada = await server.logIn('ada.roma')
  const view = await ada.fetch('/api/session')
  expect([view.status, await view.json()]).toMatchObject([200, { staff: { id: 'ada.roma' } }])
  const out = await ada.fetch('/api/session', { method: 'DELETE' })
  expect(out.status).toBe(204)
  expect(out.headers.get('set-cookie')).toMatch(/^approdo_session=;.*Expires=Thu, 01 Jan 1970/)
  const after = await ada.fetch('/api/session')
  expect([after.status, await after.json()]).toMatchObject([401, { code: 'noSession' }])
  expect((await ada.fetch('/api/session', { method: 'DELETE' })).status).toBe(204)
})

test('the database of accounts holds neither password nor token', async () => {
  const ada = await server.logIn('ada.roma')
  const { rows } = await server.couch.use('accounts').list({ include_docs: true })
  const text = JSON.stringify(rows)
  expect(text).not.toContain(testPassword)
  expect(text).not.toContain(ada.cookie.split('=')[1])
  expect(text).toContain('$argon2id$')
})

test('each device is on record with who used it last', async () => {
  await server.logIn('ada.roma', 'tablet-7')
  await server.logIn('ugo.roma', 'tablet-7')
  expect(await server.couch.use('accounts').get('device:tablet-7')).toMatchObject({
    name: 'tablet-7',
    state: 'active',
    lastSeenStaff: 'ugo.roma',
    lastSeenAt: expect.any(String),
  })
})

test('a revoked device is told that it is, and gets nothing else', async () => {
  const ada = await server.logIn('ada.roma', 'lost-tablet')
  const accounts = server.couch.use('accounts')
  await accounts.insert({ ...(await accounts.get('device:lost-tablet')), state: 'revoked' } as {
    _id: string
  })
  const scopes = await ada.fetch('/sync/scopes')
  expect([scopes.status, await scopes.json()]).toMatchObject([
    200,
    { device: { state: 'revoked' }, databases: [] },
  ])
  for (const path of [
    '/api/session',
    '/sync/m058091',
    '/sync/m058091/_changes',
    '/api/staff?municipality=058091',
  ]) {
    const response = await ada.fetch(path)
    expect([path, response.status, await response.json()]).toMatchObject([
      path,
      403,
      { code: 'deviceRevoked' },
    ])
  }
  const again = await logIn({
    username: 'ada.roma',
    password: testPassword,
    device: { id: 'lost-tablet', name: 'x' },
  })
  expect([again.status, await again.json()]).toMatchObject([403, { code: 'deviceRevoked' }])
})

test('an expired session is nobody’s, and is swept away', async () => {
  const ada = await server.logIn('ada.roma', 'forgotten')
  const sessions = server.couch.use<{ device?: { id: string }; expiresAt: string }>('accounts')
  const all = async () =>
    (await sessions.list({ startkey: 'session:', endkey: 'session;', include_docs: true })).rows.flatMap(
      ({ doc }) => (doc?.device?.id === 'forgotten' ? [doc] : []),
    )
  for (const doc of await all()) await sessions.insert({ ...doc, expiresAt: new Date().toISOString() })
  expect((await ada.fetch('/api/session')).status).toBe(401)
  await createSessions(server.couch, 1).sweep()
  expect(await all()).toEqual([])
})

test('memberships that have ended count no more at the next request', async () => {
  const ada = await server.logIn('ada.roma')
  expect((await ada.fetch('/sync/m058091')).status).toBe(200)
  const accounts = server.couch.use<{ memberships: unknown[] }>('accounts')
  const doc = await accounts.get('staff:ada.roma')
  await accounts.insert({ ...doc, memberships: [] })
  expect((await ada.fetch('/sync/m058091')).status).toBe(404)
})
