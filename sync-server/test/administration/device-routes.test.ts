import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevices } from '../../src/accounts/devices.ts'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  there,
  turin,
} from './administration-under-test.ts'

interface Device {
  id: string
  [field: string]: unknown
}

let server: AdministrationUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
})
afterAll(() => server.close())

async function device(id: string): Promise<Device | undefined> {
  const { body } = await answerOf<Device[]>(server.admin.fetch(`${there}/devices`))
  return body.find((one) => one.id === id)
}
const stateOf = (id: string) => answerOf(server.anonymous.send('POST', '/api/device/state', { id }))

test('a device is listed with those of the municipality who use it, and what it says it holds', async () => {
  const ada = await server.logIn('ada.roma', 'shared')
  const tea = await server.logIn('tea.ovunque', 'shared')
  expect((await ada.send('PUT', '/api/device', { documents: 120, bytes: 4_000_000 })).status).toBe(204)
  expect((await tea.send('PUT', '/api/device', { documents: 30 })).status).toBe(204)
  expect((await ada.send('PUT', '/api/device', { documents: 125 })).status).toBe(204)
  expect(await device('shared')).toEqual({
    id: 'shared',
    name: 'shared',
    people: [
      { id: 'ada.roma', name: 'Name of ada.roma' },
      { id: 'tea.ovunque', name: 'Name of tea.ovunque' },
    ],
    firstSeenAt: expect.stringMatching(/Z$/),
    lastSeenAt: expect.stringMatching(/Z$/),
    state: 'active',
    documents: 155,
    bytes: 4_000_000,
  })
})

test('devices of other municipalities are neither listed nor found', async () => {
  await server.logIn('admin.torino', 'far-away')
  expect(await device('far-away')).toBeUndefined()
  for (const id of ['far-away', 'unknown']) {
    const renamed = await server.admin.send('PUT', `${there}/devices/${id}/name`, { name: 'Mine' })
    const revoked = await server.admin.send('POST', `${there}/devices/${id}/revocation`, { reason: 'x' })
    expect([id, renamed.status, revoked.status]).toEqual([id, 404, 404])
  }
})

test('people of other municipalities on a shared device are not named', async () => {
  await server.logIn('ada.roma', 'two-towns')
  await server.logIn('admin.torino', 'two-towns')
  expect((await device('two-towns'))?.people).toEqual([{ id: 'ada.roma', name: 'Name of ada.roma' }])
})

test('a name given by an administrator outlasts the next log-in', async () => {
  await server.logIn('ada.roma', 'tablet-7')
  const renamed = await server.admin.send('PUT', `${there}/devices/tablet-7/name`, {
    name: ' Tablet di Ada ',
  })
  expect(renamed.status).toBe(204)
  await server.logIn('ada.roma', 'tablet-7')
  expect(await device('tablet-7')).toMatchObject({ name: 'Tablet di Ada' })
})

test('a sync shows when the device was last in use', async () => {
  const ada = await server.logIn('ada.roma', 'old-tablet')
  const long = '2026-01-01T08:00:00.000Z'
  await createDevices(server.couch).change('old-tablet', () => ({ lastSeenAt: long }))
  expect(await device('old-tablet')).toMatchObject({ lastSeenAt: long })
  await ada.fetch('/sync/scopes')
  expect((await device('old-tablet'))?.lastSeenAt).not.toBe(long)
})

test('a revoked device is told so with a session and without, and is let in nowhere', async () => {
  const ada = await server.logIn('ada.roma', 'lost')
  await server.logIn('sara.roma', 'lost')
  expect(await stateOf('lost')).toMatchObject({ body: { state: 'active' } })
  const revoke = (reason: string) => server.admin.send('POST', `${there}/devices/lost/revocation`, { reason })
  expect((await revoke(' ')).status).toBe(400)
  expect((await revoke('Left on the bus')).status).toBe(204)
  expect((await revoke('Again')).status).toBe(204)
  expect(await device('lost')).toMatchObject({
    state: 'revoked',
    revoked: { by: 'admin.roma', reason: 'Left on the bus', at: expect.stringMatching(/Z$/) },
  })

  expect(await answerOf(ada.fetch('/sync/scopes'))).toMatchObject({
    status: 200,
    body: { device: { state: 'revoked' }, databases: [] },
  })
  const calls: [string, string, object?][] = [
    ['GET', '/sync/m058091'],
    ['GET', '/sync/m058091/_changes'],
    ['POST', '/sync/m058091/_bulk_docs', { docs: [] }],
    ['POST', '/sync/m058091/snapshot', { scopes: ['place'] }],
    ['PUT', '/api/device', { documents: 0 }],
    ['GET', '/api/quarantine/mine'],
  ]
  for (const [method, path, body] of calls) {
    const answer = await answerOf(ada.send(method, path, body))
    expect([path, answer]).toMatchObject([path, { status: 403, body: { code: 'deviceRevoked' } }])
  }
  await ada.fetch('/api/session', { method: 'DELETE' })
  expect(await stateOf('lost')).toEqual({ status: 200, body: { state: 'revoked' } })
  expect(await stateOf('never-seen')).toEqual({ status: 200, body: { state: 'active' } })
  await expect(server.logIn('ada.roma', 'lost')).rejects.toThrow('403')
  await expect(server.logIn('admin.roma', 'lost')).rejects.toThrow('403')
})

test('an administrator of another municipality that works on it may revoke it too', async () => {
  await server.logIn('tea.ovunque', 'everywhere')
  const admin = await server.logIn('admin.torino')
  const path = `/api/administration/${turin}/devices/everywhere/revocation`
  expect((await admin.send('POST', path, { reason: 'Stolen' })).status).toBe(204)
  expect(await device('everywhere')).toMatchObject({ state: 'revoked' })
})
