import { Dexie } from 'dexie'
import { beforeAll, expect, test, vi } from 'vitest'
import { inRome, newName, wish } from '../server-under-test/server.ts'
import { openApp, pin, until } from './stores.ts'

const worker = newName('worker')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker') } }))

test('One record that was changed on disk leaves all others on the screens, is counted, and comes again', async () => {
  const { session, records, sync } = await openApp(worker)
  const broken = await records.create('organization', 'place', { name: 'Rovinato' })
  const whole = await records.create('organization', 'place', { name: 'Integro' })
  await sync.syncNow()
  await until(() => sync.allSent)
  const name = `approdo-${session.opened?.vault.id}-m058091`
  await session.lock()
  const database = await new Dexie(name).open()
  await database
    .table('docs')
    .where('id')
    .equals(broken._id)
    .modify((row) => {
      row.bodies[row.win] = row.bodies[row.win].slice(0, -1)
    })
  database.close()

  await session.unlock(worker, pin)
  await until(() => records.ready)
  expect(records.get(whole._id)).toMatchObject({ name: 'Integro' })
  expect(records.get(broken._id)).toBeUndefined()
  expect(sync.damaged).toBe(1)
  expect(await sync.readDamage()).toEqual({ fetchable: [broken._id], lost: [], drafts: [] })

  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await sync.mendDamage([broken._id])).toBe(false)
  cut.mockRestore()
  expect(sync.damaged).toBe(1)
  expect(await sync.mendDamage([broken._id])).toBe(true)
  await until(() => records.get(broken._id) !== undefined)
  expect(sync.damaged).toBe(0)
})
