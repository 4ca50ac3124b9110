import { mediaAttachment, newDocumentId } from '@approdo/schemas'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, tabletOf } from '../server-under-test/tablet.ts'

const worker = newName('worker')
const colleague = newName('colleague')
const stranger = newName('stranger')
const people = [worker, colleague, stranger]

beforeAll(() => wish({ staff: Object.fromEntries(people.map((one) => [one, inRome('socialWorker')])) }))

async function photo(): Promise<Blob> {
  const canvas = new OffscreenCanvas(80, 60)
  canvas.getContext('2d')?.fillRect(10, 10, 40, 30)
  return canvas.convertToBlob({ type: 'image/jpeg' })
}

async function base64(blob: Blob): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))
}

async function pictureIn(scope: string, by: string, data: Blob): Promise<Doc> {
  const { text: _text, on: _on, ...marks } = noteIn(scope, by, '')
  const _attachments = { [mediaAttachment]: { content_type: data.type, data } }
  return {
    ...marks,
    _id: newDocumentId(scope, 'media'),
    type: 'media',
    about: newDocumentId(scope, 'visit'),
    kind: 'photo',
    takenAt: '2026-02-01T08:00:00.000Z',
    _attachments,
  }
}

const paths = (spied: { mock: { calls: unknown[][] } }) => spied.mock.calls.map(([url]) => String(url))

/** Fails every request to which the test says yes, as a broken line does. */
function cut(isMeant: (url: string, init: RequestInit | undefined) => boolean) {
  const real = globalThis.fetch
  const spied = vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    if (isMeant(String(url), init)) return Promise.reject(new TypeError('Failed to fetch'))
    return real(url, init)
  })
  onTestFinished(() => spied.mockRestore())
  return spied
}

test('Words go before pictures, and a line that breaks at a picture has let the words through', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker, colleague)
  const picture = await pictureIn(root._id, worker, await photo())
  const note = noteIn(root._id, worker, 'Scritta dopo la foto')
  await tablet.replica.save(root)
  await tablet.replica.save(picture)
  await tablet.replica.save(note)
  const line = cut((url, init) => url.endsWith('_bulk_docs') && String(init?.body).includes(':media:'))

  expect(await tablet.sync()).toMatchObject({ outcome: 'offline' })
  expect(await tablet.replica.state(note._id)).toEqual({ state: 'received', unsent: false })
  expect(await tablet.replica.state(picture._id)).toEqual({ state: 'local', unsent: true })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 1, pictures: 1 })

  line.mockRestore()
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0, pictures: 0 })
})

test('A colleague’s tablet has the words first, and the picture after the line held', async () => {
  const root = caseOf(worker, colleague)
  const sender = await tabletOf(worker)
  const data = await photo()
  const picture = await pictureIn(root._id, worker, data)
  await sender.sync()
  await sender.replica.saveMany([root])
  await sender.replica.saveMany([picture, noteIn(root._id, worker, 'Con foto')])
  await sender.sync()

  const tablet = await tabletOf(colleague)
  const line = cut((url) => url.includes('%3Amedia%3A') || url.includes(':media:'))
  expect(await tablet.sync()).toMatchObject({ outcome: 'offline' })
  expect(await tablet.replica.get(root._id)).toBeDefined()
  expect(await tablet.replica.awaited.list()).toContain(picture._id)
  line.mockRestore()

  const requests = vi.spyOn(globalThis, 'fetch')
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(paths(requests).some((url) => url.endsWith('/snapshot'))).toBe(false)
  requests.mockRestore()
  const here = await tablet.replica.get(picture._id)
  const bytes = await tablet.replica.attachment(picture._id, here?._rev ?? '', mediaAttachment)
  expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array(await data.arrayBuffer()))
  expect(await tablet.replica.awaited.list()).toEqual([])
})

test('A picture that comes later is told by the feed and fetched on its own; a deleted one goes', async () => {
  const root = caseOf(worker, colleague)
  await store(worker, root)
  const tablet = await tabletOf(colleague)
  await tablet.sync()
  const picture = await pictureIn(root._id, worker, await photo())
  const data = await base64(await photo())
  await store(worker, {
    ...picture,
    _attachments: { [mediaAttachment]: { content_type: 'image/jpeg', data } },
  })

  const requests = vi.spyOn(globalThis, 'fetch')
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(paths(requests).some((url) => url.endsWith('/snapshot') || url.includes('_bulk_get'))).toBe(false)
  requests.mockRestore()
  expect(await tablet.replica.get(picture._id)).toMatchObject({ kind: 'photo' })

  const { _rev } = (await as(worker, 'GET', `/sync/m058091/${picture._id}`)) as { _rev: string }
  await as(worker, 'DELETE', `/sync/m058091/${picture._id}?rev=${_rev}`)
  await tablet.sync()
  expect(await tablet.replica.get(picture._id)).toBeUndefined()
})

test('What is no picture is refused by the server and kept here, and nothing waits for it', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const fake = await pictureIn(root._id, worker, new Blob(['<script>'], { type: 'image/jpeg' }))
  await tablet.replica.saveMany([root])
  await tablet.replica.saveMany([fake])
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.state(fake._id)).toMatchObject({ state: 'refused' })
  expect(await tablet.replica.counts()).toMatchObject({ refused: 1, pictures: 0 })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
})

test('Someone else’s picture is one that does not exist', async () => {
  const root = caseOf(worker)
  const picture = await pictureIn(root._id, worker, await photo())
  const tablet = await tabletOf(worker)
  await tablet.sync()
  await tablet.replica.saveMany([root])
  await tablet.replica.saveMany([picture])
  await tablet.sync()
  await tabletOf(stranger)
  const ask = (id: string) => fetch(`/sync/m058091/${id}/${mediaAttachment}`)
  const unknown = newDocumentId(root._id, 'media')
  const [foreign, none] = [await ask(picture._id), await ask(unknown)]
  expect([foreign.status, await foreign.text()]).toEqual([404, await none.text()])
})

test('No byte of a picture lies in clear on the tablet', async () => {
  const root = caseOf(worker)
  const tablet = await tabletOf(worker)
  await tablet.replica.saveMany([root])
  await tablet.replica.saveMany([await pictureIn(root._id, worker, await photo())])
  const { attachments } = await rawRows(tablet.vault.id)
  const sealed = attachments.map(({ sealed }) => String.fromCharCode(...(sealed as Uint8Array)))
  expect(sealed).toHaveLength(1)
  expect(sealed.some((text) => text.includes('JFIF') || text.includes('\u00ff\u00d8\u00ff'))).toBe(false)
})

async function rawRows(vault: string): Promise<{ attachments: Record<string, unknown>[] }> {
  const found = (await indexedDB.databases()).find(
    ({ name }) => name?.includes(vault) && name.endsWith('m058091'),
  )
  const opened = indexedDB.open(found?.name ?? '')
  const db = await new Promise<IDBDatabase>((resolve) => {
    opened.onsuccess = () => resolve(opened.result)
  })
  const asked = db.transaction('attachments').objectStore('attachments').getAll()
  await new Promise((resolve) => {
    asked.onsuccess = resolve
  })
  db.close()
  return { attachments: asked.result }
}
