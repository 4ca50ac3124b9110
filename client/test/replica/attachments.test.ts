import { expect, test } from 'vitest'
import { countRows, personDoc, replicate, revisionsIn, useReplica, useStock } from './test-replica.ts'

const photo = new Blob([new Uint8Array(5000).map((_, at) => at * 7)], { type: 'image/jpeg' })
const withPhoto = (id: string) =>
  personDoc(id, { _attachments: { 'foto.jpg': { content_type: 'image/jpeg', data: photo } } })

async function bytes(blob: unknown): Promise<Uint8Array> {
  return new Uint8Array(await (blob as Blob).arrayBuffer())
}

test('a photo taken here reaches stock PouchDB, and one from there reaches here', async () => {
  const [{ replica }, stock] = [await useReplica(), useStock()]
  await replica.save(withPhoto('a'))
  await stock.put(withPhoto('b') as never)
  await replicate(replica.asPouch(), stock)
  await replicate(stock, replica.asPouch())
  const expected = await bytes(photo)
  expect(await bytes(await stock.getAttachment('a', 'foto.jpg'))).toEqual(expected)
  const doc = await replica.get('b')
  expect(doc?._attachments?.['foto.jpg']).toMatchObject({
    stub: true,
    length: 5000,
    content_type: 'image/jpeg',
  })
  expect(await bytes(await replica.attachment('b', doc?._rev ?? '', 'foto.jpg'))).toEqual(expected)
  expect(await revisionsIn(replica.asPouch())).toEqual(await revisionsIn(stock))
})

test('an edit that carries the stub keeps the photo, and one that drops it frees its bytes', async () => {
  const { replica, vault } = await useReplica()
  await replica.save(withPhoto('a'))
  const doc = await replica.get('a')
  if (!doc) throw new Error('not saved')
  const second = await replica.save({ ...doc, text: 'corretto' })
  expect(await bytes(await replica.attachment('a', second.rev, 'foto.jpg'))).toEqual(await bytes(photo))
  expect((await replica.get('a'))?._attachments?.['foto.jpg']?.revpos).toBe(1)
  const { rev } = await replica.save(personDoc('a'))
  await expect(replica.attachment('a', rev, 'foto.jpg')).rejects.toMatchObject({ status: 404 })
  expect(await countRows(vault, 'attachments')).toBe(0)
})

test('base64 data is taken too, and a stub of nothing is refused', async () => {
  const { replica } = await useReplica()
  const text = { content_type: 'text/plain', data: btoa('firma') }
  const { rev } = await replica.save(personDoc('a', { _attachments: { firma: text } }))
  expect(await (await replica.attachment('a', rev, 'firma')).text()).toBe('firma')
  const stub = { content_type: 'text/plain', stub: true, digest: 'md5-none' }
  const refused = replica.save(personDoc('b', { _attachments: { firma: stub } }))
  await expect(refused).rejects.toMatchObject({ code: 'missingAttachment' })
})
