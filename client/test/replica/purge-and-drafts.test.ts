import { expect, test } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { countRows, personDoc, replicate, useReplica, useStock } from './test-replica.ts'

test('a purged scope leaves no document, photo, draft or tombstone, and can come back', async () => {
  const [{ replica, vault }, stock] = [await useReplica(), useStock()]
  const signature = { content_type: 'text/plain', data: btoa('firma') }
  await replica.saveMany([
    personDoc('case:1'),
    personDoc('case:1:note:1', { _attachments: { firma: signature } }),
    personDoc('case:10:note:1'),
    personDoc('place:service:1'),
  ])
  await replica.drafts.put('case:1:note:1', { text: 'bozza' })
  await replica.drafts.put('case:10:note:1', { text: 'bozza' })
  await replicate(replica.asPouch(), stock)
  expect(await countRows(vault, 'attachments')).toBe(1)
  await replica.purge({ scope: 'case:1' })
  expect(await countRows(vault, 'attachments')).toBe(0)
  const { results } = await replica.asPouch().changes({ since: 0 })
  expect(results.map(({ id }) => id)).toEqual(['case:10:note:1', 'place:service:1'])
  expect(await replica.drafts.list()).toEqual(['case:10:note:1'])
  expect((await stock.info()).doc_count).toBe(4)

  const back = await stock.get('case:1', { revs: true })
  await replica.applySnapshot([back as Doc])
  expect(await replica.get('case:1')).toMatchObject({ _rev: back._rev })
  expect(await replica.state('case:1')).toEqual({ state: 'received', unsent: false })
})

test('documents are purged by id, and listeners are told', async () => {
  const { replica } = await useReplica()
  await replica.saveMany([personDoc('a'), personDoc('b')])
  const told = new Promise<string[]>((resolve) => replica.subscribe(resolve))
  await replica.purge({ ids: ['a'] })
  expect(await told).toEqual(['a'])
  expect(await replica.get('a')).toBeUndefined()
  expect(await replica.get('b')).toBeDefined()
})

test('a draft is there until it is removed, also after reopening', async () => {
  const { replica, vault } = await useReplica()
  await replica.drafts.put('case:1:note:new', { text: 'prima' })
  await replica.drafts.put('case:1:note:new', { text: 'seconda' })
  replica.close()
  const { replica: reopened } = await useReplica({ vault })
  expect(await reopened.drafts.get('case:1:note:new')).toEqual({ text: 'seconda' })
  await reopened.drafts.remove('case:1:note:new')
  expect(await reopened.drafts.get('case:1:note:new')).toBeUndefined()
  expect(await reopened.drafts.list()).toEqual([])
})

test('a snapshot over unsent edits keeps them, as a conflict where the server has moved on', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  const { rev } = await stock.put(personDoc('a'))
  await replica.applySnapshot([await stock.get('a', { revs: true })])
  await replica.save(personDoc('a', { text: 'tablet' }))
  await stock.put({ ...personDoc('a', { text: 'altro' }), _rev: rev })
  await replica.applySnapshot([await stock.get('a', { revs: true })])
  expect(await replica.state('a')).toEqual({ state: 'conflict', unsent: true })
  const texts = [await replica.get('a'), ...(await replica.conflicts('a'))].map((doc) => doc?.text)
  expect(texts.sort()).toEqual(['altro', 'tablet'])
})

test('a large snapshot lands on what is here already, wherever that lies among its ids', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await stock.bulkDocs(Array.from({ length: 150 }, (_, at) => personDoc(`doc${at}`)))
  const docs = (await stock.allDocs({ include_docs: true })).rows.map(({ doc }) => doc as Doc)
  await replica.applySnapshot(docs.slice(70, 71))
  const edited = await replica.save(personDoc(docs[70]?._id ?? '', { text: 'tablet' }))
  await replica.applySnapshot(docs)
  expect(await replica.get(edited.id)).toMatchObject({ text: 'tablet', _rev: edited.rev })
  expect(await replica.counts()).toEqual({
    local: 1,
    refused: 0,
    conflict: 0,
    unsent: 1,
    pictures: 0,
    total: 150,
  })
})
