import { usualCeiling } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  there,
} from './administration-under-test.ts'

let server: AdministrationUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
})
afterAll(() => server.close())

const usual = { enrolmentRequired: false, maxOfflineDays: 30 }
const set = (settings: object) => server.admin.send('PUT', `${there}/settings`, { ...usual, ...settings })

async function ceilingTold(): Promise<unknown> {
  const ada = await server.logIn('ada.roma')
  const { body } = await answerOf<{ databases: { database: string; ceiling?: unknown }[] }>(
    ada.fetch('/sync/scopes'),
  )
  return body.databases.find(({ database }) => database === 'm058091')?.ceiling
}

async function roomOf(id: string): Promise<unknown> {
  const { body } = await answerOf<{ id: string; room?: string }[]>(server.admin.fetch(`${there}/devices`))
  return body.find((one) => one.id === id)?.room
}

test('a tablet is told what it may hold: the usual, until the municipality decides', async () => {
  expect(await ceilingTold()).toEqual(usualCeiling)
  expect((await set({ maxTabletDocuments: 2000, maxTabletMegabytes: 100 })).status).toBe(200)
  expect(await ceilingTold()).toEqual({ documents: 2000, bytes: 100_000_000 })
  const kept = { ...usual, maxTabletDocuments: 2000, maxTabletMegabytes: 100 }
  expect(await answerOf(set({})), 'as an older app sends them').toEqual({ status: 200, body: kept })
})

test('settings that would empty a tablet or never warn are refused', async () => {
  const wrong = [999, 100_001, 1500.5, '2000', null]
  for (const maxTabletDocuments of wrong) expect((await set({ maxTabletDocuments })).status).toBe(400)
  for (const maxTabletMegabytes of [49, 10_001]) expect((await set({ maxTabletMegabytes })).status).toBe(400)
})

test('the list of devices marks those near their ceiling and at it, each person’s vault by itself', async () => {
  await set({ maxTabletDocuments: 1000, maxTabletMegabytes: 100 })
  const tell = async (person: string, device: string, holdings: object) =>
    (await server.logIn(person, device)).send('PUT', '/api/device', holdings)
  await tell('ada.roma', 'shared', { documents: 700 })
  await tell('sara.roma', 'shared', { documents: 700 })
  expect(await roomOf('shared')).toBeUndefined()
  await tell('sara.roma', 'shared', { documents: 800 })
  expect(await roomOf('shared')).toBe('near')
  await tell('ada.roma', 'heavy', { documents: 3, bytes: 100_000_000 })
  expect(await roomOf('heavy')).toBe('full')
  await set({ maxTabletDocuments: 5000, maxTabletMegabytes: 500 })
  expect([await roomOf('shared'), await roomOf('heavy')]).toEqual([undefined, undefined])
})
