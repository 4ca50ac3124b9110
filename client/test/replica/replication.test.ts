import PouchDB from 'pouchdb-core'
import { expect, test } from 'vitest'
import { unsentFilter } from '../../src/replica/changes.ts'
import { personDoc, replicate, revisionsIn, useReplica, useStock } from './test-replica.ts'

test('what one side has the other gets, with conflicts, deletions and ancestry', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  const { rev } = await replica.save(personDoc('a'))
  await replicate(replica.asPouch(), stock)
  await replica.save(personDoc('a', { text: 'tablet' }))
  await stock.put({ ...personDoc('a', { text: 'ufficio' }), _rev: rev })
  await stock.put(personDoc('b'))
  await replicate(stock, replica.asPouch())
  await replicate(replica.asPouch(), stock)
  expect(await replica.conflicts('a')).toHaveLength(1)
  expect((await replica.state('a'))?.state).toBe('conflict')
  expect(await revisionsIn(replica.asPouch())).toEqual(await revisionsIn(stock))
})

test('a deleted document that is written again extends its deletion on both sides', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await replica.save(personDoc('a'))
  await replica.remove({ _id: 'a' })
  await replicate(replica.asPouch(), stock)
  await expect(stock.get('a')).rejects.toMatchObject({ status: 404 })
  await replica.save(personDoc('a', { text: 'di nuovo' }))
  await replicate(replica.asPouch(), stock)
  expect((await stock.get('a'))._rev).toMatch(/^3-/)
  expect(await revisionsIn(replica.asPouch())).toEqual(await revisionsIn(stock))
})

test('a second replication reads nothing again, in either direction', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await replica.saveMany(Array.from({ length: 120 }, (_, at) => personDoc(`doc${at}`)))
  await stock.put(personDoc('b'))
  expect(await replicate(replica.asPouch(), stock)).toMatchObject({
    docs_read: 120,
    docs_written: 120,
    ok: true,
  })
  expect(await replicate(stock, replica.asPouch())).toMatchObject({ docs_read: 1, ok: true })
  expect(await replicate(replica.asPouch(), stock)).toMatchObject({ docs_read: 0, ok: true })
  expect(await replicate(stock, replica.asPouch())).toMatchObject({ docs_read: 0, ok: true })
})

test('with the filter for unsent work a push offers what was written here, never what was pulled', async () => {
  const [{ replica }, stock, elsewhere] = [await useReplica(), useStock(), useStock()]
  await stock.bulkDocs([personDoc('pulled1'), personDoc('pulled2')])
  await replicate(stock, replica.asPouch())
  await replica.save(personDoc('mine'))
  await replica.save(personDoc('pulled2', { text: 'corretto' }))
  await replicate(replica.asPouch(), elsewhere, { filter: unsentFilter })
  const { rows } = await elsewhere.allDocs()
  expect(rows.map(({ id }) => id)).toEqual(['mine', 'pulled2'])
})

test('a thousand and more revisions of one document keep the newest thousand', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  const ids = Array.from({ length: 1500 }, (_, at) => (1500 - at).toString(16).padStart(32, '0'))
  const doc = { ...personDoc('a'), _rev: `1500-${ids[0]}`, _revisions: { start: 1500, ids } }
  await replica.applySnapshot([doc])
  await replica.save(personDoc('a', { text: 'ultima' }))
  await replicate(replica.asPouch(), stock)
  const stored = await stock.get('a', { revs: true })
  expect(stored._rev).toMatch(/^1501-/)
  expect(stored._revisions?.ids).toHaveLength(1000)
  expect(await revisionsIn(replica.asPouch())).toEqual(await revisionsIn(stock))
})

test('live replication carries later saves until it is cancelled', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  const live = replica.asPouch().changes({ since: 0, live: true })
  const push = PouchDB.replicate(replica.asPouch(), stock, { live: true })
  const arrived = new Promise<void>((resolve) => {
    stock.changes({ since: 0, live: true }).on('change', ({ id }) => id === 'b' && resolve())
  })
  const seen: string[] = []
  live.on('change', ({ id }) => seen.push(id))
  await replica.save(personDoc('a'))
  await replica.save(personDoc('b'))
  await arrived
  live.cancel()
  expect((await live).results).toBeDefined()
  expect(seen).toContain('b')
  push.cancel()
  await push
})

test('a feed that waits for changes ends when the replica is closed', async () => {
  const { replica } = await useReplica()
  await replica.save(personDoc('a'))
  const feed = replica.asPouch().changes({ since: 0, live: true })
  await new Promise((resolve) => feed.once('change', resolve))
  replica.close()
  expect(await feed).toMatchObject({ last_seq: 1, status: 'cancelled' })
})
