import { Dexie } from 'dexie'
import { beforeAll, expect, test, vi } from 'vitest'
import { inRome, newName, rome, testPassword, wish } from '../server-under-test/server.ts'
import { openApp, pin, startApp, until } from './stores.ts'

const worker = newName('worker')
const other = newName('other')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker'), [other]: inRome('supervisor') } }))

test('A wrong password, and a server out of reach, are told apart', async () => {
  const { session } = await startApp()
  expect(await session.logIn(worker, 'sbagliata')).toEqual({ outcome: 'wrongCredentials' })
  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await session.logIn(worker, testPassword)).toEqual({ outcome: 'offline' })
  cut.mockRestore()
})

test('After one log-in the PIN opens everything without a network', async () => {
  const { session } = await openApp(worker)
  expect(session.municipality).toBe(rome)
  expect(session.roles).toEqual(['socialWorker'])
  await session.lock()
  expect(session.phase).toBe('locked')
  expect(session.staff).toBeUndefined()

  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await session.unlock(worker, '111222')).toMatchObject({ outcome: 'wrongPin' })
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  expect(session.phase).toBe('open')
  expect(session.municipalityName).toBe('Roma')
  cut.mockRestore()
})

test('Locking takes what was read out of memory', async () => {
  const { session, records } = await openApp(worker)
  const { _id } = await records.create('organization', 'place', { name: 'Sportello' })
  expect(records.get(_id)).toMatchObject({ name: 'Sportello' })
  await session.lock()
  expect(records.get(_id)).toBeUndefined()
  expect(records.ready).toBe(false)
  await expect(records.create('organization', 'place', { name: 'Altro' })).rejects.toThrow()
})

test('A template of a note stays with its person on the tablet, sealed and through a log-in', async () => {
  const { session } = await openApp(worker)
  const template = { id: '1', title: 'Scuola', text: 'Sentita la scuola' }
  await session.settle({ noteTemplates: [template] })
  await session.lock()
  expect(session.noteTemplates).toEqual([])
  await session.unlock(worker, pin)
  expect(session.noteTemplates).toEqual([template])
  await session.logInAgain(testPassword)
  expect(session.noteTemplates).toEqual([template])
})

test('Two people on one tablet have a vault each', async () => {
  const first = await openApp(worker)
  await first.records.create('organization', 'place', { name: 'Della prima persona' })
  await first.session.lock()
  const second = await openApp(other)
  expect(second.session.vaults.map(({ owner }) => owner).sort()).toEqual([other, worker].sort())
  expect(second.session.roles).toEqual(['supervisor'])
})

test('A session that ended asks for the password again, and what was written then goes', async () => {
  const { session, records, sync } = await openApp(worker)
  await fetch('/api/session', { method: 'DELETE' })
  await records.create('organization', 'place', { name: 'Scritta dopo' })
  await sync.syncNow()
  expect(sync.status).toBe('signInNeeded')
  expect(session.sessionExpired).toBe(true)
  await until(() => sync.counts.local === 1)
  expect(await session.logInAgain('sbagliata')).toEqual({ outcome: 'wrongCredentials' })
  expect(await session.logInAgain(testPassword)).toEqual({ outcome: 'ok' })
  await until(() => sync.counts.local === 0)
  expect(session.sessionExpired).toBe(false)
})

test('An account that was changed on disk asks for a log-in, which brings it anew', async () => {
  const { session, records } = await openApp(worker)
  const { _id } = await records.create('organization', 'place', { name: 'Sportello' })
  const name = `approdo-${session.opened?.vault.id}-account`
  await session.lock()
  const database = await new Dexie(name).open()
  await database
    .table('sealed')
    .toCollection()
    .modify((row) => {
      row.bytes = row.bytes.slice(0, -1)
    })
  database.close()
  expect(await session.unlock(worker, pin)).toEqual({ outcome: 'goOnline' })
  expect(await session.logIn(worker, testPassword)).toEqual({ outcome: 'ok' })
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  await until(() => records.get(_id) !== undefined)
})
