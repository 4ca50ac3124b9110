import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  there,
} from './administration-under-test.ts'

let server: AdministrationUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
  await server.logIn('ada.roma', 'tablet-1')
})
afterAll(() => server.close())

const record = '0'.repeat(64)
const concept = { uri: 'http://data.europa.eu/esco/occupation/a', label: 'maçon', also: [] }
const memberships = [{ municipality: '058091', role: 'supervisor' }]
const routes: [method: string, path: string, body?: object][] = [
  ['GET', '/staff'],
  ['POST', '/staff', { username: 'eva.roma', name: 'Eva', memberships }],
  ['PUT', '/staff/ada.roma/memberships', { memberships }],
  ['POST', '/staff/ada.roma/password'],
  ['PUT', '/staff/ada.roma/state', { isDisabled: true }],
  ['GET', '/devices'],
  ['PUT', '/devices/tablet-1/name', { name: 'Tablet' }],
  ['POST', '/devices/tablet-1/revocation', { reason: 'Lost' }],
  ['POST', '/enrolment-codes'],
  ['GET', '/settings'],
  ['PUT', '/settings', { enrolmentRequired: true, maxOfflineDays: 1 }],
  ['GET', '/quarantine'],
  ['PUT', `/quarantine/${record}`, { isSettled: true }],
  ['GET', '/esco'],
  ['PUT', '/esco/occupation/fr', { entries: [concept] }],
  ['POST', '/esco/occupation/fr/undo', { from: null }],
]

describe.each(routes)('%s %s', (method, path, body) => {
  test('does not exist for those who do not administer the municipality', async () => {
    for (const name of ['ada.roma', 'sara.roma', 'tea.ovunque', 'admin.torino']) {
      const client = await server.logIn(name)
      const { status, body: answer } = await answerOf(client.send(method, there + path, body))
      expect([name, status, answer]).toMatchObject([name, 404, { code: 'notFound' }])
    }
  })

  test('is closed to whoever is not logged in', async () => {
    expect((await server.anonymous.send(method, there + path, body)).status).toBe(401)
  })
})

test('nothing was changed by any of them', async () => {
  const { body: devices } = await answerOf<object[]>(server.admin.fetch(`${there}/devices`))
  expect(devices).toContainEqual(
    expect.objectContaining({ id: 'tablet-1', name: 'tablet-1', state: 'active' }),
  )
  const { body: staff } = await answerOf<{ id: string }[]>(server.admin.fetch(`${there}/staff`))
  expect(staff.map(({ id }) => id).toSorted()).toEqual(['ada.roma', 'admin.roma', 'sara.roma', 'tea.ovunque'])
  const { body: settings } = await answerOf(server.admin.fetch(`${there}/settings`))
  expect(settings).toEqual({ enrolmentRequired: false, maxOfflineDays: 30 })
  const { body: lists } = await answerOf(server.admin.fetch(`${there}/esco`))
  expect(lists).toEqual([])
})
