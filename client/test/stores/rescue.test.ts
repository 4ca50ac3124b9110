import { newScope } from '@approdo/schemas'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { useDraft } from '../../src/stores/draft.ts'
import { useRescue } from '../../src/stores/rescue.ts'
import { useStorage } from '../../src/stores/storage.ts'
import { as, inRome, newName, store, testPassword, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, tabletOf } from '../server-under-test/tablet.ts'
import { openApp, pin, until } from './stores.ts'

const worker = newName('worker')
const colleague = newName('colleague')
const newPin = '927461'
const nothing = () => {}

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker'), [colleague]: inRome('socialWorker') } }))

/** The network is gone until the test calls what this gives. */
function cutNetwork(): () => void {
  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  onTestFinished(() => cut.mockRestore())
  return () => cut.mockRestore()
}

/** Every write fails as on a full disk, until the test calls what this gives. */
function fillDisk(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No space left', 'QuotaExceededError')
  })
  onTestFinished(() => put.mockRestore())
  return () => put.mockRestore()
}

const asFile = ({ name, bytes }: { name: string; bytes: Blob }) => new File([bytes], name)

test('The file is made without a network, by the open app or with the PIN at the door, and brought later', async () => {
  const { session, records, sync } = await openApp(worker)
  const rescue = useRescue()
  await until(() => sync.status === 'idle')
  const connect = cutNetwork()
  const { _id } = await records.create('organization', 'place', { name: 'Scritto senza rete' })
  const made = await rescue.make(nothing)
  expect(made).toMatchObject({ outcome: 'made', records: 1 })
  await session.lock()
  expect(await rescue.makeWithPin(worker, '111222', nothing)).toMatchObject({ outcome: 'wrongPin' })
  const atDoor = await rescue.makeWithPin(worker, pin, nothing)
  expect(atDoor).toMatchObject({ outcome: 'made', records: 1 })
  expect(session.phase).toBe('locked')
  if (!('files' in made) || !('files' in atDoor)) throw new Error('No files')

  expect(await rescue.bring(made.files.map(asFile))).toEqual({ outcome: 'offline' })
  connect()
  expect(await rescue.bring(made.files.map(asFile))).toMatchObject({
    outcome: 'brought',
    files: [{ received: 1, alreadyThere: 0, refused: 0 }],
  })
  expect(await rescue.bring(atDoor.files.map(asFile))).toMatchObject({
    files: [{ received: 0, alreadyThere: 1, refused: 0 }],
  })
  expect(await as(colleague, 'GET', `/sync/m058091/${_id}`)).toMatchObject({ name: 'Scritto senza rete' })
})

test('Without the server the same person’s tablet takes the file over, and what is in it goes from there', async () => {
  const other = await tabletOf(worker)
  const root = caseOf(worker)
  await other.replica.save(root)
  const { makeRescueFiles } = await import('../../src/sync/rescue/make-rescue-files.ts')
  const { readRescueKey } = await import('../../src/sync/rescue/rescue-api.ts')
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok') throw new Error('No key')
  const key = answer.value
  const made = await makeRescueFiles({ vault: other.vault, device: 'other', key, progress: nothing })
  const { records, sync } = await openApp(worker)
  await until(() => sync.status === 'idle')
  const connect = cutNetwork()
  const rescue = useRescue()
  const files = made.files.map(asFile)
  expect(await rescue.bring(files)).toEqual({ outcome: 'offline' })
  expect(await rescue.takeOver([new File(['?'], 'altro.txt')])).toEqual({
    outcome: 'refused',
    name: 'altro.txt',
    code: 'unreadable',
  })
  expect(await rescue.takeOver(files)).toEqual({ outcome: 'taken', taken: 1, alreadyHere: 0, leftOut: 0 })
  await until(() => records.get(root._id) !== undefined)
  expect(records.state(root._id).state).toBe('local')
  connect()
  await sync.syncNow()
  await until(() => records.state(root._id).state === 'received')
})

test('A tablet that has not heard the server’s key yet says so', async () => {
  const { session } = await openApp(worker)
  const rescue = useRescue()
  if (!session.opened) throw new Error('Nothing is open')
  vi.spyOn(session.opened.store, 'readRescueKey').mockResolvedValue(undefined)
  cutNetwork()
  expect(await rescue.make(nothing)).toEqual({ outcome: 'noKey' })
})

test('With nothing unsent a forgotten PIN costs nothing: a new one, and everything comes again', async () => {
  const { session, records, sync } = await openApp(worker)
  const { _id } = await records.create('organization', 'place', { name: 'Già inviato' })
  await until(() => records.state(_id).state === 'received' && sync.counts.unsent === 0)
  const before = session.opened?.vault.id ?? ''
  await session.lock()
  expect(await session.logIn(worker, testPassword)).toEqual({ outcome: 'ok' })
  expect(session.phase).toBe('locked')
  expect(await session.unsentOfArrived()).toEqual({ records: 0, drafts: 0 })
  await session.startOver()
  expect(session.phase).toBe('choosePin')
  expect((await indexedDB.databases()).filter(({ name }) => name?.includes(before))).toEqual([])
  await session.choosePin(newPin)
  await until(() => records.ready && records.get(_id) !== undefined)
  await session.lock()
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'wrongPin' })
  expect(await session.unlock(worker, newPin)).toMatchObject({ outcome: 'unlocked' })
})

test('What would be lost with the PIN is counted without it, and stays until somebody gives it up', async () => {
  const { session, records, sync } = await openApp(worker)
  await until(() => sync.status === 'idle')
  const connect = cutNetwork()
  for (const name of ['Uno', 'Due']) await records.create('organization', 'place', { name })
  await session.opened?.replica.drafts.put('place:service:new', { name: 'Iniziato' })
  await session.lock()
  connect()
  await session.logIn(worker, testPassword)
  expect(await session.unsentOfArrived()).toEqual({ records: 2, drafts: 1 })
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  await until(() => sync.counts.unsent === 0 && sync.lastReceivedAt !== undefined)
})

test('The PIN changes without anything being sealed again', async () => {
  const { session, records } = await openApp(worker)
  const { _id } = await records.create('organization', 'place', { name: 'Resta' })
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
  expect(await session.changePin('111222', newPin)).toMatchObject({ outcome: 'wrongPin' })
  expect(await session.changePin(pin, newPin)).toEqual({ outcome: 'changed' })
  const stores = puts.mock.contexts.map((one) => (one as IDBObjectStore).name)
  puts.mockRestore()
  expect(stores.filter((name) => name === 'packBodies' || name === 'drafts')).toEqual([])
  await session.lock()
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'wrongPin' })
  expect(await session.unlock(worker, newPin)).toMatchObject({ outcome: 'unlocked' })
  await until(() => records.ready)
  expect(records.get(_id)).toMatchObject({ name: 'Resta' })
})

test('On a full disk nothing is said to be saved, the form keeps what is in it, and saving works again later', async () => {
  const { records, session } = await openApp(worker)
  const storage = useStorage()
  const { _id } = await records.create('organization', 'place', { name: 'Prima' })
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const draft = scope.run(() =>
    useDraft(
      () => 'place:service:new',
      () => ({ name: '' }),
    ),
  )
  if (!draft) throw new Error('No draft')

  const makeSpace = fillDisk()
  draft.value.value = { name: 'Scritto a disco pieno' }
  await until(() => storage.isFull)
  expect(draft.savedAt.value).toBeUndefined()
  expect(draft.value.value).toEqual({ name: 'Scritto a disco pieno' })
  storage.isFull = false
  await expect(records.create('organization', 'place', { name: 'Seconda' })).rejects.toThrow()
  expect(storage.isFull).toBe(true)
  expect(records.ofType('organization').some(({ name }) => name === 'Seconda')).toBe(false)
  expect(records.get(_id)).toMatchObject({ name: 'Prima' })
  expect(await useRescue().make(nothing)).toMatchObject({ outcome: 'made' })

  makeSpace()
  draft.value.value = { name: 'Scritto a disco pieno!' }
  await nextTick()
  await until(() => draft.savedAt.value !== undefined)
  expect(storage.isFull).toBe(false)
  expect(await session.opened?.replica.drafts.get('place:service:new')).toEqual({
    name: 'Scritto a disco pieno!',
  })
  await records.create('organization', 'place', { name: 'Seconda' })
})

test('A tablet with a full disk opens with its PIN, shows what it holds, and makes its file', async () => {
  const { records, session, sync } = await openApp(worker)
  await until(() => sync.status === 'idle')
  cutNetwork()
  const { _id } = await records.create('organization', 'place', { name: 'Prima del disco pieno' })
  await session.lock()
  fillDisk()
  expect(await session.unlock(worker, '111222')).toMatchObject({ outcome: 'wrongPin', attempts: 1 })
  expect(await session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  await until(() => records.ready && records.get(_id) !== undefined)
  expect(await useRescue().make(nothing)).toMatchObject({ outcome: 'made', records: 1 })
})

test('A refused record that is mended and saved is sent again, and its refusal goes', async () => {
  const root = caseOf(worker)
  await store(worker, root)
  const { records, session, sync } = await openApp(worker)
  const bad = noteIn(root._id, worker, 'Da correggere')
  await session.opened?.replica.save({ ...bad, on: 'ieri' })
  await until(() => records.state(bad._id).state === 'refused')
  expect(records.state(bad._id).problems).toMatchObject([{ code: 'invalidField', field: '/on' }])
  const held = records.get<'note'>(bad._id)
  if (!held) throw new Error('Nothing here')
  await records.save({ ...held, on: '2026-01-02' })
  expect(records.state(bad._id).problems).toBeUndefined()
  await until(() => records.state(bad._id).state === 'received')
  expect(sync.counts).toMatchObject({ refused: 0 })
  expect(await as(worker, 'GET', `/sync/m058091/${encodeURIComponent(bad._id)}`)).toMatchObject({
    on: '2026-01-02',
  })
})

test('What is refused whole can be given up: the server’s version comes back, and a copy stays there', async () => {
  const root = caseOf(worker)
  const note = noteIn(root._id, worker, 'Come sul server')
  await store(worker, root, note)
  const { records, session, sync } = await openApp(worker)
  await until(() => records.get(note._id) !== undefined)
  const held = records.get<'note'>(note._id)
  const foreign = noteIn(newScope('case'), worker, 'Di un caso che non c’è')
  await session.opened?.replica.saveMany([{ ...held, _id: note._id, on: 'ieri' }, foreign])
  await until(() => sync.counts.refused === 2)

  const connect = cutNetwork()
  expect(await records.discard(note._id)).toEqual({ outcome: 'offline' })
  expect(records.state(note._id).state).toBe('refused')
  connect()
  expect(await records.discard(note._id)).toEqual({ outcome: 'discarded' })
  expect(await records.discard(foreign._id)).toEqual({ outcome: 'discarded' })
  await until(() => records.get(foreign._id) === undefined && sync.counts.refused === 0)
  await until(() => records.get<'note'>(note._id)?.on === '2026-01-02')
  expect(records.state(note._id).state).toBe('received')
  const kept = (await as(worker, 'GET', '/api/quarantine/mine')) as { document: { _id: string } }[]
  expect(kept.map(({ document }) => document._id)).toEqual(expect.arrayContaining([note._id, foreign._id]))
})

test('What another tablet of the same person brought as a file shows here after the next sync', async () => {
  const { records, sync } = await openApp(worker)
  const other = await tabletOf(worker)
  const root = caseOf(worker)
  await other.replica.save(root)
  const { makeRescueFiles } = await import('../../src/sync/rescue/make-rescue-files.ts')
  const { readRescueKey } = await import('../../src/sync/rescue/rescue-api.ts')
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok') throw new Error('No key')
  const made = await makeRescueFiles({
    vault: other.vault,
    device: 'other',
    key: answer.value,
    progress: nothing,
  })
  await useRescue().bring(made.files.map(asFile))
  await sync.syncNow()
  await until(() => records.get(root._id) !== undefined)
})
