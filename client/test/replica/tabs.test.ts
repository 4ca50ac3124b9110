import { expect, test } from 'vitest'
import { personDoc, useReplica } from './test-replica.ts'

test('two tabs writing at once lose nothing, and no sequence number is given twice', async () => {
  const { replica: one, vault } = await useReplica()
  const { replica: two } = await useReplica({ vault })
  const saves = Array.from({ length: 60 }, (_, at) => {
    const tab = at % 2 ? one : two
    return at % 3 ? tab.save(personDoc(`doc${at}`)) : tab.save(personDoc('shared', { at }))
  })
  const saved = await Promise.all(saves)
  expect(new Set(saved.map(({ id, rev }) => `${id} ${rev}`)).size).toBe(60)
  expect((await one.get('shared'))?._rev).toMatch(/^20-/)
  expect(await two.conflicts('shared')).toEqual([])
  const { results } = await two.asPouch().changes({ since: 0 })
  expect(results).toHaveLength(41)
  expect(new Set(results.map(({ seq }) => seq)).size).toBe(41)
})

test('edits made while another tab stores a snapshot are all there, each on what it began from', async () => {
  const { replica: one, vault } = await useReplica()
  const { replica: two } = await useReplica({ vault })
  const received = (at: number) => {
    const hash = String(at).padStart(32, '0')
    return { ...personDoc(`case:1:note:${at}`), _rev: `1-${hash}`, _revisions: { start: 1, ids: [hash] } }
  }
  const first = Array.from({ length: 50 }, (_none, at) => received(at))
  const later = Array.from({ length: 1000 }, (_none, at) => received(50 + at))
  await one.applySnapshot(first)
  const storing = one.applySnapshot(later)
  const edits = first.map(({ _id, _rev }) => two.save(personDoc(_id, { _rev, text: 'corretto' })))
  await Promise.all([storing, ...edits])
  expect(await one.counts()).toEqual({
    local: 50,
    refused: 0,
    conflict: 0,
    unsent: 50,
    pictures: 0,
    total: 1050,
  })
  const { results } = await two.asPouch().changes({ since: 0 })
  expect(new Set(results.map(({ seq }) => seq)).size).toBe(1050)
  const again = two.save(personDoc(first[3]?._id ?? '', { _rev: first[3]?._rev }))
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

test('a change in one tab is told to the other', async () => {
  const { replica: one, vault } = await useReplica()
  const { replica: two } = await useReplica({ vault })
  const told = new Promise<string[]>((resolve) => two.subscribe(resolve))
  await one.save(personDoc('a'))
  expect(await told).toEqual(['a'])
})

test('a live feed sees what another tab saves', async () => {
  const { replica: one, vault } = await useReplica()
  const { replica: two } = await useReplica({ vault })
  const feed = two.asPouch().changes({ since: 'now', live: true })
  const seen = new Promise<string>((resolve) => feed.on('change', ({ id }) => resolve(id)))
  await one.save(personDoc('a'))
  await one.save(personDoc('a'))
  expect(await seen).toBe('a')
  feed.cancel()
})

test('two tabs cannot both write a checkpoint on the same revision', async () => {
  const { replica: one, vault } = await useReplica()
  const { replica: two } = await useReplica({ vault })
  const write = (tab: typeof one) => tab.asPouch().put({ _id: '_local/checkpoint', last_seq: 1 })
  const results = await Promise.allSettled([write(one), write(two)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await one.asPouch().get('_local/checkpoint')).toMatchObject({ _rev: '0-1', last_seq: 1 })
  expect((await one.asPouch().changes({ since: 0 })).results).toEqual([])
})
