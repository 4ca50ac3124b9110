import { roles } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      ...Object.fromEntries(roles.map((role) => [role.toLowerCase(), [{ municipality: '058091', role }]])),
      elsewhere: [{ municipality: '001272', role: 'supervisor' }],
      both: [
        { municipality: '058091', role: 'socialWorker' },
        { municipality: '058091', role: 'supervisor' },
        { municipality: '001272', role: 'trainer' },
      ],
    },
  })
})
afterAll(() => server.close())

test('those who work with people see their colleagues with the roles held there, and no more of them', async () => {
  const worker = await server.logIn('socialworker')
  const response = await worker.fetch('/api/staff?municipality=058091')
  const staff: { id: string }[] = JSON.parse(await response.text())
  expect(staff.map((one) => one.id).toSorted()).toEqual(
    [...roles.map((role) => role.toLowerCase()), 'both'].toSorted(),
  )
  expect(staff.find((one) => one.id === 'both')).toEqual({
    id: 'both',
    name: 'Name of both',
    roles: ['socialWorker', 'supervisor'],
  })
})

test('to all others there is no staff', async () => {
  for (const name of ['expert', 'administrator', 'elsewhere']) {
    const response = await (await server.logIn(name)).fetch('/api/staff?municipality=058091')
    expect([name, response.status]).toEqual([name, 404])
  }
  expect((await server.anonymous.fetch('/api/staff?municipality=058091')).status).toBe(401)
  const worker = await server.logIn('socialworker')
  expect((await worker.fetch('/api/staff?municipality=001272')).status).toBe(404)
  expect((await worker.fetch('/api/staff')).status).toBe(400)
})

test('a municipality is told by its code', async () => {
  const worker = await server.logIn('socialworker')
  const response = await worker.fetch('/api/municipalities/058091')
  expect(await response.json()).toEqual({
    municipality: '058091',
    name: 'Roma',
    province: 'Roma',
    region: 'Lazio',
    population: expect.any(Number),
  })
  expect((await worker.fetch('/api/municipalities/999999')).status).toBe(404)
  expect((await server.anonymous.fetch('/api/municipalities/058091')).status).toBe(401)
})
