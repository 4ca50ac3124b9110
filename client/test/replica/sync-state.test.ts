import { newScope } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { personDoc, replicate, useReplica, useStock } from './test-replica.ts'

test('a record is local until the server says otherwise', async () => {
  const { replica } = await useReplica()
  const { rev } = await replica.save(personDoc('a'))
  expect(await replica.state('a')).toEqual({ state: 'local', unsent: true })
  await replica.markReceived('a', [rev])
  expect(await replica.state('a')).toEqual({ state: 'received', unsent: false })
  expect(await replica.counts()).toEqual({
    local: 0,
    refused: 0,
    conflict: 0,
    unsent: 0,
    pictures: 0,
    total: 1,
  })
})

test('a receipt for a revision that was edited meanwhile leaves the newer edit local', async () => {
  const { replica } = await useReplica()
  const first = await replica.save(personDoc('a'))
  const second = await replica.save(personDoc('a', { text: 'due' }))
  await replica.markReceived('a', [first.rev])
  expect(await replica.state('a')).toEqual({ state: 'local', unsent: true })
  await replica.markReceived('a', [second.rev])
  expect(await replica.state('a')).toEqual({ state: 'received', unsent: false })
})

test('a refusal is kept with its reason until a new edit, which is local again', async () => {
  const { replica } = await useReplica()
  const { rev } = await replica.save(personDoc('a'))
  await replica.markRefused('a', rev, 'Manca la data')
  expect(await replica.state('a')).toEqual({ state: 'refused', reason: 'Manca la data', unsent: true })
  expect((await replica.states()).get('a')).toMatchObject({ state: 'refused', reason: 'Manca la data' })
  expect(await replica.counts()).toMatchObject({ refused: 1, unsent: 1 })
  const repaired = await replica.save(personDoc('a', { date: '2026-05-04' }))
  expect(await replica.state('a')).toEqual({ state: 'local', unsent: true })
  await replica.markReceived('a', [repaired.rev])
  expect(await replica.state('a')).toEqual({ state: 'received', unsent: false })
})

test('what comes back from the server counts as received though the receipt was lost', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await replica.saveMany([personDoc('a'), personDoc('b'), personDoc('c')])
  await replicate(replica.asPouch(), stock)
  await replica.save(personDoc('c', { text: 'ancora' }))
  const { _rev } = await stock.get('b')
  await stock.put({ ...personDoc('b', { text: 'altro' }), _rev })
  expect(await replica.counts()).toMatchObject({ local: 3 })
  await replicate(stock, replica.asPouch())
  expect(await replica.state('a')).toEqual({ state: 'received', unsent: false })
  expect(await replica.state('b')).toEqual({ state: 'received', unsent: false })
  expect(await replica.state('c')).toEqual({ state: 'local', unsent: true })
})

test('the base is the last revision that both knew, while edits wait and while a conflict waits', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await stock.put(personDoc('a'))
  await replicate(stock, replica.asPouch())
  const { _rev: known = '' } = (await replica.get('a')) ?? {}
  expect(await replica.base('a')).toBeUndefined()
  await replica.save(personDoc('a', { text: 'uno' }))
  await replica.save(personDoc('a', { text: 'due' }))
  expect((await replica.base('a'))?._rev).toBe(known)
  await stock.put({ ...personDoc('a', { text: 'altro' }), _rev: known })
  await replicate(replica.asPouch(), stock)
  await replicate(stock, replica.asPouch())
  expect(await replica.state('a')).toMatchObject({ state: 'conflict' })
  expect(await replica.base('a')).toMatchObject({ _rev: known, ...personDoc('a') })
})

test('a conflict that arrives after the edit was acknowledged still finds its base', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await stock.put(personDoc('a'))
  await replicate(stock, replica.asPouch())
  const { _rev: known = '' } = (await replica.get('a')) ?? {}
  const { rev } = await replica.save(personDoc('a', { text: 'tablet' }))
  await replica.markReceived('a', [rev])
  await stock.put({ ...personDoc('a', { text: 'altro' }), _rev: known })
  await replicate(stock, replica.asPouch())
  expect((await replica.base('a'))?._rev).toBe(known)
})

test('two edits made elsewhere that arrive together find their base where it was here', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  const { rev: known } = await stock.put(personDoc('a'))
  await replicate(stock, replica.asPouch())
  const branch = (hash: string) => ({
    ...personDoc('a', { text: hash }),
    _rev: `2-${hash}`,
    _revisions: { start: 2, ids: [hash, known.slice(2)] },
  })
  await replica.applySnapshot([branch('aa'), branch('bb')])
  expect(await replica.base('a')).toMatchObject({ _rev: known })
  await replica.save(personDoc('a', { text: 'terza' }))
  expect(await replica.base('a')).toMatchObject({ _rev: known })
})

test('one step settles a conflict: the merged text on the winner, the loser deleted', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await stock.put(personDoc('a'))
  await replicate(stock, replica.asPouch())
  const { _rev: known = '' } = (await replica.get('a')) ?? {}
  await replica.save(personDoc('a', { text: 'tablet' }))
  await stock.put({ ...personDoc('a', { text: 'altro' }), _rev: known })
  await replicate(stock, replica.asPouch())
  const winner = await replica.get('a')
  const [loser] = await replica.conflicts('a')
  if (!winner || !loser) throw new Error('no conflict')
  await replica.saveMany([
    { ...winner, text: 'insieme' },
    { _id: 'a', _deleted: true, ...(loser._rev && { _rev: loser._rev }) },
  ])
  expect(await replica.conflicts('a')).toEqual([])
  await replicate(replica.asPouch(), stock)
  expect(await stock.get('a', { conflicts: true })).toMatchObject({ text: 'insieme' })
  expect(await stock.get('a', { conflicts: true })).not.toHaveProperty('_conflicts')
})

test('a root that the server has never seen is offered before its children, also after an edit', async () => {
  const { replica } = await useReplica()
  const root = newScope('case')
  const offered = async () =>
    (await replica.asPouch().changes({ since: 0 })).results.map(({ id }) => id.replace(root, 'root'))
  await replica.saveMany([personDoc(`${root}:note:1`), personDoc(root), personDoc(`${root}:note:2`)])
  expect(await offered()).toEqual(['root', 'root:note:1', 'root:note:2'])
  const { rev } = await replica.save(personDoc(root, { text: 'corretto' }))
  expect(await offered()).toEqual(['root', 'root:note:1', 'root:note:2'])
  const asked = { docs: [{ id: `${root}:note:2` }, { id: root }] }
  const { results } = await replica.asPouch().bulkGet(asked as never)
  expect(results.map(({ id }) => id)).toEqual([root, `${root}:note:2`])
  await replica.markReceived(root, [rev])
  await replica.save(personDoc(root, { text: 'ancora' }))
  expect(await offered()).toEqual(['root:note:1', 'root:note:2', 'root'])
})
