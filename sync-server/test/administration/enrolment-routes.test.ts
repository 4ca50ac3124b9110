import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEnrolmentCodes } from '../../src/accounts/enrolment-codes.ts'
import { testPassword } from '../server-under-test.ts'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  rome,
  there,
  turin,
} from './administration-under-test.ts'

let server: AdministrationUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
  await server.logIn('ada.roma', 'known')
  await setting(true)
})
afterAll(() => server.close())

const setting = (enrolmentRequired: boolean, maxOfflineDays = 30) =>
  answerOf(server.admin.send('PUT', `${there}/settings`, { enrolmentRequired, maxOfflineDays }))
const logIn = (username: string, device: string, enrolmentCode?: string) =>
  answerOf<{ code?: string; maxOfflineDays?: number }>(
    server.anonymous.send('POST', '/api/session', {
      username,
      password: testPassword,
      device: { id: device, name: device },
      ...(enrolmentCode && { enrolmentCode }),
    }),
  )
async function newCode(): Promise<string> {
  const { status, body } = await answerOf<{ code: string }>(
    server.admin.send('POST', `${there}/enrolment-codes`),
  )
  expect([status, body]).toEqual([
    201,
    { code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/), expiresAt: expect.any(String) },
  ])
  return body.code
}

test('a new device is let in by a code, once, and needs none from then on', async () => {
  expect(await logIn('ada.roma', 'new')).toMatchObject({ status: 403, body: { code: 'enrolmentNeeded' } })
  const code = await newCode()
  const asTyped = ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
  expect(await logIn('ada.roma', 'new', asTyped)).toMatchObject({ status: 200 })
  expect(await logIn('ada.roma', 'new')).toMatchObject({ status: 200 })
  expect(await logIn('sara.roma', 'new')).toMatchObject({ status: 200 })
  expect(await logIn('sara.roma', 'another', code)).toMatchObject({
    status: 403,
    body: { code: 'enrolmentCodeWrong' },
  })
})

test('of two devices that use one code at the same moment, one is let in', async () => {
  const code = await newCode()
  const both = await Promise.all(['left', 'right'].map((device) => logIn('ada.roma', device, code)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403])
})

test('devices from before the setting need no code, and neither does an administrator', async () => {
  expect(await logIn('ada.roma', 'known')).toMatchObject({ status: 200 })
  expect(await logIn('admin.roma', 'desk')).toMatchObject({ status: 200 })
  expect(await logIn('ada.roma', 'desk')).toMatchObject({ status: 403, body: { code: 'enrolmentNeeded' } })
})

test('a wrong password is not told that a code is needed, and does not use one up', async () => {
  const code = await newCode()
  const wrong = await server.anonymous.send('POST', '/api/session', {
    username: 'ada.roma',
    password: 'wrong',
    device: { id: 'fresh', name: 'fresh' },
    enrolmentCode: code,
  })
  expect(await answerOf(Promise.resolve(wrong))).toMatchObject({
    status: 401,
    body: { code: 'wrongCredentials' },
  })
  expect(await logIn('ada.roma', 'fresh', code)).toMatchObject({ status: 200 })
})

test('codes cannot be found by trying', async () => {
  for (let count = 0; count < 10; count += 1) {
    expect(await logIn('tea.ovunque', 'guessing', '22222222')).toMatchObject({ status: 403 })
  }
  expect(await logIn('tea.ovunque', 'guessing', await newCode())).toMatchObject({ status: 429 })
})

test('a code is good for a day, in its municipality, and the database does not hold it', async () => {
  let now = Date.now()
  const codes = createEnrolmentCodes(server.couch, () => now)
  const { code } = await codes.make(rome, 'admin.roma')
  const { rows } = await server.couch.use('accounts').list({ include_docs: true })
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(await codes.use(code, [turin])).toBe(false)
  now += 24 * 3_600_000
  expect(await codes.use(code, [rome])).toBe(false)
  const { code: younger } = await codes.make(rome, 'admin.roma')
  await codes.sweep()
  now -= 24 * 3_600_000
  expect(await codes.use(code, [rome])).toBe(false)
  expect(await codes.use(younger, [rome])).toBe(true)
})

test('the strictest time without the server among somebody’s municipalities is told to their tablet', async () => {
  expect(await setting(false, 14)).toEqual({
    status: 200,
    body: { enrolmentRequired: false, maxOfflineDays: 14 },
  })
  const tea = await server.logIn('sara.roma')
  expect(await answerOf(tea.fetch('/api/session'))).toMatchObject({ body: { maxOfflineDays: 14 } })
  expect(await answerOf(tea.fetch('/sync/scopes'))).toMatchObject({ body: { maxOfflineDays: 14 } })
  const turinAdmin = await server.logIn('admin.torino')
  expect(await answerOf(turinAdmin.fetch('/api/session'))).toMatchObject({ body: { maxOfflineDays: 30 } })
  for (const days of [0, 366, 1.5]) expect((await setting(false, days)).status).toBe(400)
})
