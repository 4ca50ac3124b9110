import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'
import { httpPouch, memoryPouch, type StockPouch } from './stock-pouch.ts'

let couch: CouchUnderTest
beforeAll(async () => {
  couch = await couchUnderTest()
})
afterAll(() => couch.close())

const remote = async () => httpPouch(`${couch.url}/${await couch.database()}`)
const leaves = async (pouch: StockPouch) => {
  const { rows } = await pouch.allDocs()
  return Promise.all(
    rows.map(async ({ id }) => {
      const { _rev, _conflicts = [] } = await pouch.get(id, { conflicts: true })
      return [id, _rev, ..._conflicts.toSorted()]
    }),
  )
}

test('a stock PouchDB pushes and another pulls, with deletions, attachments and conflicts', async () => {
  const [from, to, server] = [memoryPouch(), memoryPouch(), await remote()]
  await from.bulkDocs(Array.from({ length: 250 }, (_, n) => ({ _id: `case:${n}/à`, n })))
  const { rev } = await from.put({ _id: 'gone' })
  await from.remove('gone', rev)
  const torn = ['aaa', 'bbb'].map((hash) => ({ _id: 'torn', _rev: `1-${hash}`, from: hash }))
  await from.bulkDocs(torn, { new_edits: false })
  const data = Buffer.from('una fotografia, diciamo')
  const _attachments = { 'foto à/1.png': { content_type: 'image/png', data } }
  await from.put({ _id: 'photo', _attachments })

  const pushed = await from.replicate.to(server)
  expect(pushed).toMatchObject({ ok: true, doc_write_failures: 0, docs_written: 254 })
  const pulled = await to.replicate.from(server)
  expect(pulled).toMatchObject({ ok: true, doc_write_failures: 0, docs_written: 254 })

  expect(await leaves(to)).toEqual(await leaves(from))
  expect(await leaves(server)).toEqual(await leaves(from))
  expect((await to.getAttachment('photo', 'foto à/1.png')).equals(data)).toBe(true)
  await expect(to.get('gone')).rejects.toMatchObject({ status: 404, reason: 'deleted' })
})

test('a second replication goes on from the checkpoint', async () => {
  const [local, server] = [memoryPouch(), await remote()]
  await local.bulkDocs([{ _id: 'a' }, { _id: 'b' }])
  await local.replicate.to(server)
  await local.put({ _id: 'c' })
  expect(await local.replicate.to(server)).toMatchObject({ docs_read: 1, docs_written: 1 })
  expect(await local.replicate.to(server)).toMatchObject({ docs_read: 0 })
  expect((await memoryPouch().replicate.from(server)).docs_written).toBe(3)
})

test('two that edited the same document apart end with the same winner and the same conflict', async () => {
  const [one, two, server] = [memoryPouch(), memoryPouch(), await remote()]
  const { rev } = await one.put({ _id: 'plan', text: 'first' })
  await one.replicate.to(server)
  await two.replicate.from(server)
  await one.put({ _id: 'plan', _rev: rev, text: 'one' })
  await two.put({ _id: 'plan', _rev: rev, text: 'two' })
  for (const pouch of [one, two, one]) {
    await pouch.replicate.to(server)
    await pouch.replicate.from(server)
  }
  const [left, right, middle] = await Promise.all([one, two, server].map(leaves))
  expect(left?.[0]).toHaveLength(3)
  expect(right).toEqual(left)
  expect(middle).toEqual(left)
})

test('a live sync brings a change from the other side as it happens', async () => {
  const [local, server] = [memoryPouch(), await remote()]
  const sync = local.sync(server, { live: true, heartbeat: 200 })
  try {
    const arrived = new Promise<string>((give) => {
      local.changes({ live: true, since: 'now' }).on('change', ({ id }) => give(id))
    })
    await server.put({ _id: 'from-afar' })
    expect(await arrived).toBe('from-afar')
  } finally {
    const over = new Promise<void>((give) => sync.on('complete', give))
    sync.cancel()
    await over
  }
})

test('a PouchDB creates the database that it does not find', async () => {
  const pouch = httpPouch(`${couch.url}/${couch.name()}`)
  await pouch.put({ _id: 'a' })
  expect((await pouch.allDocs()).total_rows).toBe(1)
  await pouch.destroy()
})
