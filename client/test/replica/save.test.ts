import { expect, test } from 'vitest'
import { personDoc, useReplica } from './test-replica.ts'

test('a saved document is read back, and each save is a new revision on the winner', async () => {
  const { replica } = await useReplica()
  const first = await replica.save(personDoc('place:note:1'))
  const second = await replica.save(personDoc('place:note:1', { text: 'due' }))
  expect(first.rev).toMatch(/^1-/)
  expect(second.rev).toMatch(/^2-/)
  expect(await replica.get('place:note:1')).toEqual({
    ...personDoc('place:note:1', { text: 'due' }),
    _rev: second.rev,
  })
  expect(await replica.get('place:note:2')).toBeUndefined()
})

test('an edit of a revision that was overtaken is refused, and nothing of its batch is written', async () => {
  const { replica } = await useReplica()
  const { rev } = await replica.save(personDoc('a'))
  await replica.save(personDoc('a', { _rev: rev }))
  const late = replica.saveMany([personDoc('b'), personDoc('a', { _rev: rev })])
  await expect(late).rejects.toMatchObject({ code: 'conflict', id: 'a' })
  expect(await replica.get('b')).toBeUndefined()
})

test('a deletion hides the document, and recreating extends it', async () => {
  const { replica } = await useReplica()
  await replica.save(personDoc('a'))
  const removed = await replica.remove({ _id: 'a' })
  expect(removed.rev).toMatch(/^2-/)
  expect(await replica.get('a')).toBeUndefined()
  expect(await replica.counts()).toMatchObject({ total: 0, unsent: 1 })
  const again = await replica.save(personDoc('a'))
  expect(again.rev).toMatch(/^3-/)
  expect(await replica.counts()).toMatchObject({ total: 1 })
})

test('fields that begin with an underscore and mean nothing are refused', async () => {
  const { replica } = await useReplica()
  await expect(replica.save(personDoc('a', { _secret: 1 }))).rejects.toMatchObject({ code: 'badDocument' })
  await expect(replica.save(personDoc('_design/a'))).rejects.toMatchObject({ code: 'badDocument' })
})

test('unknown fields, odd ids and any language survive', async () => {
  const { replica } = await useReplica()
  const docs = ['ünïcode:日本', 'a/b?c#d', 'x'.repeat(500), 'proto__', 'constructor'].map((id) =>
    personDoc(id, { nested: { deep: [1, null, { è: 'مرحبا' }] } }),
  )
  const saved = await replica.saveMany(docs)
  for (const [at, doc] of docs.entries())
    expect(await replica.get(doc._id)).toEqual({ ...doc, _rev: saved[at]?.rev })
})

test('all winners come in batches, without deletions', async () => {
  const { replica } = await useReplica()
  const ids = Array.from({ length: 2050 }, (_, at) => `place:note:${String(at).padStart(5, '0')}`)
  await replica.saveMany(ids.map((id) => personDoc(id)))
  await replica.remove({ _id: 'place:note:00007' })
  const read: string[] = []
  for await (const batch of replica.all()) read.push(...batch.map(({ _id }) => _id))
  expect(read).toEqual(ids.filter((id) => id !== 'place:note:00007'))
})

test('what was saved is there after closing and opening again', async () => {
  const { replica, vault } = await useReplica()
  const { rev } = await replica.save(personDoc('a'))
  replica.close()
  const { replica: reopened } = await useReplica({ vault })
  expect(await reopened.get('a')).toEqual({ ...personDoc('a'), _rev: rev })
})
