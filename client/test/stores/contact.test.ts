import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { useSession } from '../../src/stores/session.ts'
import { as, inRome, newName, rome, testPassword, wish } from '../server-under-test/server.ts'
import { pin, startApp, until } from './stores.ts'

const dayMs = 24 * 3_600_000
const turin = '001272'
const admin = newName('admin')

beforeAll(() =>
  wish({
    staff: {
      [admin]: [...inRome('administrator'), { municipality: turin, role: 'administrator' }],
    },
  }),
)
afterEach(async () => {
  vi.useRealTimers()
  await useSession().destroyVaults()
})

/** The app on a tablet of its own, for the one of this browser must never be revoked. */
async function startTablet() {
  const app = await startApp()
  app.session.device = { id: `tablet-${crypto.randomUUID()}`, name: 'Tablet' }
  return app
}

async function newWorker(municipality = rome): Promise<string> {
  const worker = newName('worker')
  await wish({ staff: { [worker]: [{ municipality, role: 'socialWorker' }] } })
  return worker
}

async function logIn({ session, sync }: Awaited<ReturnType<typeof startTablet>>, username: string) {
  expect(await session.logIn(username, testPassword)).toEqual({ outcome: 'ok' })
  await session.choosePin(pin)
  await until(() => sync.lastReceivedAt !== undefined && sync.status === 'idle')
}

const revoke = (device: string) =>
  as(admin, 'POST', `/api/administration/${rome}/devices/${device}/revocation`, { reason: 'Persa' })

async function databasesOf(vault: string | undefined): Promise<unknown[]> {
  return (await indexedDB.databases()).filter(({ name }) => name?.includes(vault ?? 'none'))
}

test('A revoked tablet destroys everybody’s vault at its next sync, and lets nobody in again', async () => {
  const [first, second] = [await newWorker(), await newWorker()]
  const tablet = await startTablet()
  const { session, sync } = tablet
  await logIn(tablet, first)
  const vaultOfFirst = session.opened?.vault.id
  await session.lock()
  await logIn(tablet, second)
  const vaultOfSecond = session.opened?.vault.id
  expect(await databasesOf(vaultOfFirst)).not.toEqual([])

  await revoke(session.device.id)
  await sync.syncNow()
  expect(session.phase).toBe('signedOut')
  expect(session.revoked).toBe(true)
  expect(session.vaults).toEqual([])
  expect(await databasesOf(vaultOfFirst)).toEqual([])
  expect(await databasesOf(vaultOfSecond)).toEqual([])
  expect(await session.logIn(first, testPassword)).toEqual({ outcome: 'deviceRevoked' })
  expect(session.phase).toBe('signedOut')
})

test('A tablet that was revoked after its session had ended learns so while it is locked', async () => {
  const worker = await newWorker()
  const tablet = await startTablet()
  const { session } = tablet
  await logIn(tablet, worker)
  await session.logOut()
  expect(session.phase).toBe('locked')
  await session.checkDevice()
  expect(session.vaults).toHaveLength(1)
  await revoke(session.device.id)
  await session.checkDevice()
  expect(session.vaults).toEqual([])
  expect(session.phase).toBe('signedOut')
})

test('After too many days without the server the PIN alone opens nothing, and a log-in brings all back', async () => {
  const worker = await newWorker()
  const tablet = await startTablet()
  const { session, records } = tablet
  await logIn(tablet, worker)
  await until(() => records.ready)
  const { _id } = await records.create('organization', 'place', { name: 'Sportello' })
  await session.lock()

  const start = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: start + 29 * dayMs })
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  await session.lock()
  vi.setSystemTime(start + 31 * dayMs)
  expect(await session.unlock(worker, '111222')).toMatchObject({ outcome: 'wrongPin' })
  expect(await session.unlock(worker, pin)).toEqual({ outcome: 'goOnline' })
  expect(session.phase).toBe('locked')
  expect(session.opened).toBeUndefined()
  vi.useRealTimers()

  session.showLogIn()
  expect(await session.logIn(worker, testPassword)).toEqual({ outcome: 'ok' })
  expect(session.phase).toBe('locked')
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  await until(() => records.ready)
  expect(records.get(_id)).toMatchObject({ name: 'Sportello' })
})

test('A shorter limit of the municipality reaches the tablet with the next sync', async () => {
  const settings = (maxOfflineDays: number) =>
    as(admin, 'PUT', `/api/administration/${turin}/settings`, { enrolmentRequired: false, maxOfflineDays })
  const tablet = await startTablet()
  await logIn(tablet, await newWorker(turin))
  expect(tablet.session.account?.maxOfflineDays).toBe(30)
  await settings(3)
  await tablet.sync.syncNow()
  expect(tablet.session.account?.maxOfflineDays).toBe(3)
  await settings(30)
})

test('A role that an administrator gives reaches the tablet with the next sync', async () => {
  const worker = await newWorker()
  const tablet = await startTablet()
  await logIn(tablet, worker)
  expect(tablet.session.roles).toEqual(['socialWorker'])
  const memberships = [...inRome('socialWorker'), ...inRome('trainer')]
  await as(admin, 'PUT', `/api/administration/${rome}/staff/${worker}/memberships`, { memberships })
  await tablet.sync.syncNow()
  expect(tablet.session.roles).toEqual(['socialWorker', 'trainer'])
})

test('Where new devices need a code, the first log-in asks for it', async () => {
  const municipality = '032006'
  const adminThere = newName('admin')
  await wish({ staff: { [adminThere]: [{ municipality, role: 'administrator' }] } })
  const path = `/api/administration/${municipality}`
  await as(adminThere, 'PUT', `${path}/settings`, { enrolmentRequired: true, maxOfflineDays: 30 })
  const worker = await newWorker(municipality)
  const { session } = await startTablet()
  expect(await session.logIn(worker, testPassword)).toEqual({ outcome: 'enrolmentNeeded' })
  expect(await session.logIn(worker, testPassword, 'ABCD2345')).toEqual({ outcome: 'enrolmentCodeWrong' })
  const { code } = (await as(adminThere, 'POST', `${path}/enrolment-codes`)) as { code: string }
  expect(await session.logIn(worker, testPassword, code)).toEqual({ outcome: 'ok' })
})

test('The administrator sees how much a tablet holds', async () => {
  const tablet = await startTablet()
  await logIn(tablet, await newWorker())
  await until(() => tablet.records.ready)
  await tablet.records.create('organization', 'place', { name: 'Sportello' })
  await until(() => tablet.sync.allSent)
  await tablet.sync.syncNow()
  const devices = (await as(admin, 'GET', `/api/administration/${rome}/devices`)) as { id: string }[]
  expect(devices.find(({ id }) => id === tablet.session.device.id)).toMatchObject({
    documents: tablet.sync.counts.total,
    bytes: expect.any(Number),
  })
})
