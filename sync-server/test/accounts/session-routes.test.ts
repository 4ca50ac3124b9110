import { afterAll, beforeAll, expect, test } from 'vitest'
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
