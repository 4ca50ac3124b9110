import { expect, test, vi } from 'vitest'
import { inRome, newName, wish } from '../server-under-test/server.ts'
import { openApp, until } from './stores.ts'

test('A revoked tablet destroys its vault with everything in it', async () => {
  const worker = newName('worker')
  await wish({ staff: { [worker]: inRome('socialWorker') } })
  const { session, records, sync } = await openApp(worker)
  await records.create('organization', 'place', { name: 'Sportello' })
  const id = session.opened?.vault.id ?? ''
  const answer = await (await fetch('/sync/scopes')).json()
  const revoked = { ...answer, device: { state: 'revoked' }, databases: [] }
  const server = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(revoked))
  await sync.syncNow()
  await until(() => session.vaults.every(({ owner }) => owner !== worker))
  server.mockRestore()
  expect(session.phase).not.toBe('open')
  const databases = await indexedDB.databases()
  expect(databases.filter(({ name }) => name?.includes(id))).toEqual([])
})
