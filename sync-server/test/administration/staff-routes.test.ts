import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeStaff } from '../../src/accounts/change-staff.ts'
import { createSessions } from '../../src/accounts/sessions.ts'
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
})
afterAll(() => server.close())

const worker = [{ municipality: rome, role: 'socialWorker' }]
const send = (method: string, path: string, body?: object) =>
  answerOf<Record<string, unknown>>(server.admin.send(method, `${there}/staff${path}`, body))
const create = (username: string, fields: object = {}) =>
  send('POST', '', { username, name: `  Name of ${username} `, memberships: worker, ...fields })
const logIn = (username: string, password: unknown) =>
  answerOf<{ code?: string }>(
    server.anonymous.send('POST', '/api/session', {
      username,
      password,
      device: { id: `tablet-of-${username}`, name: 'Tablet' },
    }),
  )
async function colleague(id: string) {
  const { body } = await answerOf<{ id: string }[]>(server.admin.fetch(`${there}/staff`))
  return body.find((one) => one.id === id)
}

test('a new account logs in with the password that was told, which nobody can ask for again', async () => {
  const { status, body } = await create('eva.roma')
  expect(status).toBe(201)
  expect(body.password).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/)
  expect((await logIn('eva.roma', body.password)).status).toBe(200)
  expect(await colleague('eva.roma')).toEqual({
    id: 'eva.roma',
    name: 'Name of eva.roma',
    memberships: worker,
    isElsewhereToo: false,
  })
  const { rows } = await server.couch.use('accounts').list({ include_docs: true })
  expect(JSON.stringify(rows)).not.toContain(String(body.password))
})

test('a user name that is taken, anywhere, is refused', async () => {
  expect(await create('admin.torino')).toMatchObject({ status: 409, body: { code: 'usernameTaken' } })
  expect(await create('Eva Rossi')).toMatchObject({ status: 400 })
})

test('roles are given within the municipalities administered, and others stay as they are', async () => {
  const elsewhere = [{ municipality: turin, role: 'supervisor' }]
  expect(await create('max.torino', { memberships: elsewhere })).toMatchObject({
    status: 403,
    body: { code: 'notYours' },
  })
  const path = '/tea.ovunque/memberships'
  expect(await send('PUT', path, { memberships: elsewhere })).toMatchObject({ status: 403 })
  const partner = [{ municipality: rome, role: 'partner' }]
  expect(await send('PUT', path, { memberships: [...partner, ...partner] })).toMatchObject({
    status: 200,
    body: { memberships: partner, isElsewhereToo: true },
  })
  expect(await server.couch.use('accounts').get('staff:tea.ovunque')).toMatchObject({
    memberships: [{ municipality: turin, role: 'trainer' }, ...partner],
  })
})

test('somebody who is taken off the municipality sees nothing of it from the next request on', async () => {
  const { body } = await create('leo.roma')
  expect((await logIn('leo.roma', body.password)).status).toBe(200)
  const answer = await server.anonymous.send('POST', '/api/session', {
    username: 'leo.roma',
    password: body.password,
    device: { id: 'tablet-of-leo', name: 'Tablet' },
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const sync = () => fetch(`${server.url}/sync/m${rome}`, { headers: { cookie } })
  expect((await sync()).status).toBe(200)
  expect(await send('PUT', '/leo.roma/memberships', { memberships: [] })).toMatchObject({ status: 200 })
  expect((await sync()).status).toBe(404)
  expect(await colleague('leo.roma')).toBeUndefined()
})

test('a new password ends the old one and every session', async () => {
  const ada = await server.logIn('ada.roma')
  expect((await ada.fetch('/api/session')).status).toBe(200)
  const { body } = await send('POST', '/ada.roma/password')
  expect((await ada.fetch('/api/session')).status).toBe(401)
  await expect(server.logIn('ada.roma')).rejects.toThrow('401')
  expect((await logIn('ada.roma', body.password)).status).toBe(200)
})

test('a disabled account has no session and gets none, until it is enabled', async () => {
  const sara = await server.logIn('sara.roma')
  expect(await send('PUT', '/sara.roma/state', { isDisabled: true })).toMatchObject({ status: 204 })
  expect((await sara.fetch('/api/session')).status).toBe(401)
  expect((await sara.fetch('/sync/scopes')).status).toBe(401)
  await expect(server.logIn('sara.roma')).rejects.toThrow('403')
  expect(await logIn('sara.roma', 'wrong')).toMatchObject({ status: 401, body: { code: 'wrongCredentials' } })
  expect(await colleague('sara.roma')).toMatchObject({ disabledAt: expect.stringMatching(/Z$/) })
  await send('PUT', '/sara.roma/state', { isDisabled: false })
  expect((await (await server.logIn('sara.roma')).fetch('/api/session')).status).toBe(200)
})

test('a session that a disabled account still has is worth nothing', async () => {
  await create('ivo.roma')
  const { token } = await createSessions(server.couch, 1).start('ivo.roma', { id: 'tablet', name: 'Tablet' })
  const sync = () => fetch(`${server.url}/sync/scopes`, { headers: { cookie: `approdo_session=${token}` } })
  expect((await sync()).status).toBe(200)
  await changeStaff(server.couch, 'ivo.roma', () => ({ disabledAt: '2026-01-01T08:00:00.000Z' }))
  expect((await sync()).status).toBe(401)
})

test('administrators change nothing in their own account, so that nobody shuts themselves out', async () => {
  const refused = { status: 403, body: { code: 'ownAccount' } }
  expect(await send('PUT', '/admin.roma/memberships', { memberships: worker })).toMatchObject(refused)
  expect(await send('POST', '/admin.roma/password')).toMatchObject(refused)
  expect(await send('PUT', '/admin.roma/state', { isDisabled: true })).toMatchObject(refused)
  expect((await server.admin.fetch('/api/session')).status).toBe(200)
})

test('an account that reaches beyond the municipality is not taken over from there', async () => {
  const refused = { status: 403, body: { code: 'notYours' } }
  expect(await send('POST', '/tea.ovunque/password')).toMatchObject(refused)
  expect(await send('PUT', '/tea.ovunque/state', { isDisabled: true })).toMatchObject(refused)
  const unknown = { status: 404, body: { code: 'notFound' } }
  expect(await send('POST', '/admin.torino/password')).toMatchObject(unknown)
  expect(await send('POST', '/nobody/password')).toMatchObject(unknown)
})
