import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { logOut } from '../../src/sync/api.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, tabletOf } from '../server-under-test/tablet.ts'

const db = '/sync/m058091'
const worker = newName('worker')
const colleague = newName('colleague')
const supervisor = newName('supervisor')

beforeAll(async () => {
  await wish({
    staff: {
      [worker]: inRome('socialWorker'),
      [colleague]: inRome('socialWorker'),
      [supervisor]: inRome('supervisor'),
    },
  })
})

test('The first sync brings the person’s scopes by snapshot, and the next one reads nothing again', async () => {
  const root = caseOf(worker)
  const notes = Array.from({ length: 30 }, (_none, at) => noteIn(root._id, worker, `Nota ${at}`))
  await store(worker, root, ...notes)
  const tablet = await tabletOf(worker)
  const requests = vi.spyOn(globalThis, 'fetch')

  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.get(notes[29]?._id ?? '')).toMatchObject({ text: 'Nota 29' })
  const came = tablet.progress.filter(({ bytes = 0 }) => bytes > 0)
  expect(came.at(-1)).toMatchObject({ phase: 'pull' })
  expect(came.at(-1)?.done).toBe(came.at(-1)?.total)
  expect(came.at(-1)?.bytes).toBeGreaterThan(30 * 200)
  const asked = requests.mock.calls.map(([url]) => String(url))
  expect(asked.some((url) => url.endsWith('/snapshot'))).toBe(true)
  expect(asked.some((url) => url.includes('_bulk_get'))).toBe(false)

  requests.mockClear()
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(requests.mock.calls.length).toBeLessThanOrEqual(3)
  requests.mockRestore()
})

test('The first sync brings the attachments of documents too', async () => {
  const root = caseOf(worker)
  const photo = { content_type: 'text/plain', data: btoa('una foto') }
  const note = { ...noteIn(root._id, worker, 'Con foto'), _attachments: { 'foto della porta.txt': photo } }
  await store(worker, root, note)
  const tablet = await tabletOf(worker)
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  const kept = await tablet.replica.get(note._id)
  const bytes = await tablet.replica.attachment(note._id, kept?._rev ?? '', 'foto della porta.txt')
  expect(await bytes.text()).toBe('una foto')
})

test('What is written here arrives, and is received on the server’s word alone', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const note = noteIn(root._id, worker, 'Scritta senza rete')
  await tablet.replica.saveMany([root, note])
  expect(await tablet.replica.counts()).toMatchObject({ local: 2, unsent: 2 })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ local: 0, unsent: 0, refused: 0 })
  expect(await as(supervisor, 'GET', `${db}/${encodeURIComponent(note._id)}`)).toMatchObject({
    text: 'Scritta senza rete',
  })
})

test('One refused document tells why, and its neighbours are stored', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const good = noteIn(root._id, worker, 'Buona')
  const bad = { ...noteIn(root._id, worker, 'Guasta'), on: 'ieri' }
  await tablet.replica.saveMany([root, good, bad])
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.state(good._id)).toMatchObject({ state: 'received' })
  const { state, reason = '' } = (await tablet.replica.state(bad._id)) ?? {}
  expect(state).toBe('refused')
  expect(JSON.parse(reason)).toMatchObject([{ code: 'invalidField', field: '/on' }])
})

test('Edits of different fields on two tablets are both on the server, and nobody is asked', async () => {
  const root = caseOf(worker, colleague)
  const note = noteIn(root._id, worker, 'Prima')
  await store(worker, root, note)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const stored = (await tablet.replica.get(note._id)) ?? note
  await store(colleague, { ...stored, on: '2026-02-01', updatedAt: '2026-02-01T08:00:00.000Z' })
  await tablet.replica.save({ ...stored, text: 'Dopo', updatedAt: '2026-02-01T09:00:00.000Z' })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ conflict: 0, unsent: 0, refused: 0 })
  const both = { on: '2026-02-01', text: 'Dopo' }
  expect(await tablet.replica.get(note._id)).toMatchObject(both)
  const there = await as(supervisor, 'GET', `${db}/${encodeURIComponent(note._id)}?conflicts=true`)
  expect(there).toMatchObject(both)
  expect(there).not.toHaveProperty('_conflicts')
})

test('Edits of different parts of one case on two tablets are both there, though no worker may delete a case', async () => {
  const root = caseOf(worker, colleague)
  await store(worker, root)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const stored = (await tablet.replica.get(root._id)) ?? root
  await store(colleague, { ...stored, source: 'Scuola', updatedAt: '2026-02-01T08:00:00.000Z' })
  await tablet.replica.save({ ...stored, summary: 'Primo colloquio', updatedAt: '2026-02-01T09:00:00.000Z' })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ conflict: 0, unsent: 0, refused: 0 })
  const there = await as(supervisor, 'GET', `${db}/${encodeURIComponent(root._id)}?conflicts=true`)
  expect(there).toMatchObject({ source: 'Scuola', summary: 'Primo colloquio' })
  expect(there).not.toHaveProperty('_conflicts')
})

test('Edits of one field on two tablets wait for a person, with both kept', async () => {
  const root = caseOf(worker, colleague)
  const note = noteIn(root._id, worker, 'Prima')
  await store(worker, root, note)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const stored = (await tablet.replica.get(note._id)) ?? note
  await store(colleague, { ...stored, text: 'La sua' })
  await tablet.replica.save({ ...stored, text: 'La mia' })
  await tablet.sync()
  expect(await tablet.replica.counts()).toMatchObject({ conflict: 1 })
  const versions = [await tablet.replica.get(note._id), ...(await tablet.replica.conflicts(note._id))]
  expect(versions.map((one) => one?.text).sort()).toEqual(['La mia', 'La sua'])
})

test('Without a network everything stays, and goes when it is back', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  await tablet.replica.save(root)
  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await tablet.sync()).toMatchObject({ outcome: 'offline' })
  cut.mockRestore()
  expect(await tablet.replica.counts()).toMatchObject({ local: 1 })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ local: 0 })
})

test('A session that ended asks for the password and loses nothing', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  await tablet.replica.save(caseOf(worker))
  await logOut()
  expect(await tablet.sync()).toMatchObject({ outcome: 'signInNeeded' })
  expect(await tablet.replica.counts()).toMatchObject({ local: 1 })
})

test('Nothing of one person’s is synced under the session of another', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  await tablet.replica.save(caseOf(worker))
  await tabletOf(colleague)
  expect(await tablet.sync()).toMatchObject({ outcome: 'signInNeeded' })
  expect(await tablet.replica.counts()).toMatchObject({ local: 1 })
})

test('A lost scope leaves the tablet after what was written in it has gone to the server', async () => {
  const root = caseOf(colleague, worker)
  await store(colleague, root)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const stored = (await tablet.replica.get(root._id)) ?? root
  const note = noteIn(root._id, worker, 'Ultima nota')
  await tablet.replica.save(note)
  const team = [{ id: colleague, staff: colleague, name: colleague, role: 'socialWorker' }]
  await store(colleague, { ...stored, team })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.get(root._id)).toBeUndefined()
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0 })
})

test('A scope granted later arrives whole', async () => {
  const root = caseOf(colleague)
  const note = noteIn(root._id, colleague, 'Di prima')
  await store(colleague, root, note)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  expect(await tablet.replica.get(note._id)).toBeUndefined()
  const stored = (await as(colleague, 'GET', `${db}/${encodeURIComponent(root._id)}`)) as typeof root
  const { team } = caseOf(colleague, worker)
  await store(colleague, { ...stored, team })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.get(note._id)).toMatchObject({ text: 'Di prima' })
})

test('A tablet that is too old for the server sends nothing, keeps what it has, and says what it needs', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  await tablet.replica.save(root)
  const { fetch } = globalThis
  const requests = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const answer = await fetch(url, init)
    if (!String(url).endsWith('/sync/scopes')) return answer
    return Response.json({ ...(await answer.json()), oldestClient: '99.0.0' })
  })
  onTestFinished(() => requests.mockRestore())
  expect(await tablet.sync()).toMatchObject({ outcome: 'updateNeeded' })
  expect(requests.mock.calls.map(([url]) => String(url))).toEqual(['/sync/scopes'])
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 1 })
  requests.mockRestore()
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0 })
})
