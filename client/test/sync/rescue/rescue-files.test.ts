import type { RescueKey } from '@approdo/schemas'
import { beforeAll, expect, test } from 'vitest'
import { makeRescueFiles } from '../../../src/sync/rescue/make-rescue-files.ts'
import { openOwnFile } from '../../../src/sync/rescue/open-own-file.ts'
import { bringRescueFile, readRescueKey } from '../../../src/sync/rescue/rescue-api.ts'
import { takeIn } from '../../../src/sync/rescue/take-in.ts'
import { inRome, newName, store, wish } from '../../server-under-test/server.ts'
import { caseOf, noteIn, type Tablet, tabletOf } from '../../server-under-test/tablet.ts'

const worker = newName('worker')
const colleague = newName('colleague')
const photographer = newName('worker')

beforeAll(() =>
  wish({
    staff: {
      [worker]: inRome('socialWorker'),
      [colleague]: inRome('socialWorker'),
      [photographer]: inRome('socialWorker'),
    },
  }),
)

/** The files of what a tablet has not sent. */
async function filesOf({ vault }: Tablet, partLength?: number) {
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok') throw new Error(`The key: ${answer.outcome}`)
  const key: RescueKey = answer.value
  const steps: string[] = []
  const progress = (done: number, total: number) => void steps.push(`${done}/${total}`)
  const part = partLength === undefined ? {} : { partLength }
  return { ...(await makeRescueFiles({ vault, device: 'old-tablet', key, progress, ...part })), steps }
}

test('What a blocked tablet holds arrives as a file, once, and another tablet sees it', async () => {
  const dying = await tabletOf(worker)
  await dying.sync()
  const root = caseOf(worker)
  const note = noteIn(root._id, worker, 'Prima')
  await dying.replica.saveMany([root, note])
  await dying.replica.save({ ...note, text: 'Seconda' })

  const { files, records, steps } = await filesOf(dying)
  expect(records).toBe(2)
  expect(steps).toEqual(['1/2', '2/2'])
  const [file] = files
  if (!file) throw new Error('No file')
  expect(file.name).toMatch(/^approdo-\d{4}-\d\d-\d\d-\d{4}-1\.approdo$/)

  const news = { outcome: 'ok', value: { staff: { id: worker }, received: 2, alreadyThere: 0, refused: 0 } }
  expect(await bringRescueFile(file.bytes)).toMatchObject(news)
  const other = await tabletOf(worker)
  await other.sync()
  const arrived = await other.replica.get(note._id)
  expect(arrived).toMatchObject({ text: 'Seconda', _rev: (await dying.replica.get(note._id))?._rev })

  const again = { outcome: 'ok', value: { received: 0, alreadyThere: 2, refused: 0 } }
  expect(await bringRescueFile(file.bytes)).toMatchObject(again)
  await other.sync()
  expect(await other.replica.get(note._id)).toEqual(arrived)
  expect(await other.replica.conflicts(note._id)).toEqual([])

  expect(await dying.sync()).toMatchObject({ outcome: 'synced' })
  expect(await dying.replica.counts()).toMatchObject({ unsent: 0, conflict: 0 })
  expect((await filesOf(dying)).files).toEqual([])
})

test('Attachments go along whole', async () => {
  const tablet = await tabletOf(photographer)
  await tablet.sync()
  const photo = new Uint8Array(20_000).map((_zero, at) => at % 251)
  const _attachments = { 'foto.png': { content_type: 'image/png', data: new Blob([photo]) } }
  const root = { ...caseOf(photographer), _attachments }
  await tablet.replica.save(root)
  const [file] = (await filesOf(tablet)).files
  expect(await bringRescueFile(file?.bytes ?? new Blob())).toMatchObject({ value: { received: 1 } })
  const answer = await fetch(`/sync/m058091/${root._id}/foto.png`)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo)
})

test('A file says in clear whose it is, when and where from, and nothing else', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  await tablet.replica.saveMany([root, noteIn(root._id, worker, 'Una cosa riservata')])
  const [file] = (await filesOf(tablet)).files
  const text = (await file?.bytes.text()) ?? ''
  const header = JSON.parse(text.slice(0, text.indexOf('\n')))
  expect(Object.keys(header).sort()).toEqual(
    ['createdAt', 'device', 'ephemeral', 'format', 'key', 'own', 'staff', 'version'].sort(),
  )
  expect(header).toMatchObject({ format: 'approdo-rescue', version: 1, staff: worker, device: 'old-tablet' })
  for (const secret of ['riservata', root._id, 'Prova']) expect(text).not.toContain(secret)
})

test('More than fits into one file goes into several, which found a case before they fill it', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const notes = Array.from({ length: 20 }, (_none, at) => noteIn(root._id, worker, `Nota ${at}`.repeat(50)))
  await tablet.replica.saveMany([...notes, root])
  const { files, records } = await filesOf(tablet, 4000)
  expect(records).toBe(21)
  expect(files.length).toBeGreaterThan(2)
  const answers = []
  for (const { bytes } of files) answers.push(await bringRescueFile(bytes))
  const received = answers.map((answer) => (answer.outcome === 'ok' ? answer.value.received : 0))
  expect(received.reduce((sum, one) => sum + one, 0)).toBe(21)
})

test('What was refused goes along, and is refused again; deletions and conflicts too are in the file', async () => {
  const root = caseOf(worker)
  const [kept, gone] = [noteIn(root._id, worker, 'Comune'), noteIn(root._id, worker, 'Via')]
  await store(worker, root, kept, gone)
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const bad = { ...noteIn(root._id, worker, 'Guasta'), on: 'ieri' }
  await tablet.replica.save(bad)
  await tablet.sync()
  expect(await tablet.replica.counts()).toMatchObject({ refused: 1 })
  const base = await tablet.replica.get(kept._id)
  if (!base) throw new Error('Nothing here')
  await tablet.replica.save({ ...base, text: 'Una' })
  await tablet.replica.saveBeside({ ...base, text: 'Altra' })
  await tablet.replica.remove({ _id: gone._id })

  const { files, records } = await filesOf(tablet)
  expect(records).toBe(3)
  const answer = await bringRescueFile(files[0]?.bytes ?? new Blob())
  expect(answer).toMatchObject({ outcome: 'ok', value: { received: 3, alreadyThere: 0, refused: 1 } })
  const other = await tabletOf(worker)
  await other.sync()
  expect(await other.replica.get(gone._id)).toBeUndefined()
  expect(await other.replica.conflicts(kept._id)).toHaveLength(1)
})

test('A damaged file, and one of somebody else’s, are refused whole', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  await tablet.replica.save(caseOf(worker))
  const [file] = (await filesOf(tablet)).files
  const bytes = new Uint8Array((await file?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))
  const cut = new Blob([bytes.subarray(0, bytes.length - 1)])
  expect(await bringRescueFile(cut)).toEqual({ outcome: 'problem', status: 400, code: 'rescueUnreadable' })
  await tabletOf(colleague)
  const answer = await bringRescueFile(new Blob([bytes]))
  expect(answer).toEqual({ outcome: 'problem', status: 403, code: 'rescueNotYours' })
})

/** What another tablet of the same person makes of a file, without the server. */
async function takenBy({ vault }: Tablet, bytes: Blob) {
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok' || !answer.value.own) throw new Error('No key')
  const opened = await openOwnFile(bytes, vault.owner, answer.value.own)
  if (opened.outcome !== 'opened') return opened
  return takeIn({ vault, device: 'new-tablet', databases: ['m058091'] }, opened.contents)
}

test('The author’s other tablet takes a file without the server, sends it, and nothing comes twice', async () => {
  const root = caseOf(worker)
  const [kept, gone] = [noteIn(root._id, worker, 'Comune'), noteIn(root._id, worker, 'Via')]
  await store(worker, root, kept, gone)
  const dying = await tabletOf(worker)
  await dying.sync()
  const founded = caseOf(worker)
  const photo = new Uint8Array(9000).map((_zero, at) => at % 251)
  const _attachments = { 'foto.png': { content_type: 'image/png', data: new Blob([photo]) } }
  await dying.replica.saveMany([{ ...founded, _attachments }, noteIn(founded._id, worker, 'Dentro')])
  await dying.replica.save({ ...kept, text: 'Cambiata' })
  await dying.replica.remove({ _id: gone._id })
  const [file] = (await filesOf(dying)).files
  const bytes = file?.bytes ?? new Blob()

  const other = await tabletOf(worker)
  await other.sync()
  expect(await takenBy(other, bytes)).toEqual({ taken: 4, alreadyHere: 0, leftOut: 0 })
  expect(await takenBy(other, bytes)).toEqual({ taken: 0, alreadyHere: 4, leftOut: 0 })
  expect(await other.replica.counts()).toMatchObject({ unsent: 4, local: 4 })
  expect(await other.replica.get(kept._id)).toMatchObject({ text: 'Cambiata' })
  expect(await other.replica.get(gone._id)).toBeUndefined()
  const { _rev = '' } = (await other.replica.get(founded._id)) ?? {}
  const held = await other.replica.attachment(founded._id, _rev, 'foto.png')
  expect(new Uint8Array(await held.arrayBuffer())).toEqual(photo)

  await other.sync()
  expect(await other.replica.counts()).toMatchObject({ unsent: 0, local: 0 })
  expect(await other.replica.conflicts(kept._id)).toEqual([])
  expect(await bringRescueFile(bytes)).toMatchObject({ value: { received: 0, alreadyThere: 4, refused: 0 } })
  await dying.sync()
  expect(await dying.replica.counts()).toMatchObject({ unsent: 0, local: 0 })
  expect(await takenBy(other, bytes)).toMatchObject({ taken: 0 })
})

test('What both tablets have changed meets as two edits of one record', async () => {
  const root = caseOf(worker)
  const note = noteIn(root._id, worker, 'Prima')
  await store(worker, root, note)
  const [dying, other] = [await tabletOf(worker), await tabletOf(worker)]
  for (const tablet of [dying, other]) await tablet.sync()
  await dying.replica.save({ ...note, text: 'Di là' })
  await other.replica.save({ ...note, text: 'Di qua' })
  const [file] = (await filesOf(dying)).files
  await takenBy(other, file?.bytes ?? new Blob())
  expect(await other.replica.state(note._id)).toMatchObject({ state: 'conflict', unsent: true })
  expect(await other.replica.base(note._id)).toMatchObject({ text: 'Prima' })
})

test('A tablet takes no file of somebody else’s, none that was changed, and nothing of other municipalities', async () => {
  const tablet = await tabletOf(worker)
  await tablet.sync()
  await tablet.replica.save(caseOf(worker))
  const [file] = (await filesOf(tablet)).files
  const bytes = new Uint8Array((await file?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))
  const other = await tabletOf(worker)
  for (const at of [200, bytes.length - 1]) {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await takenBy(other, new Blob([changed]))).toEqual({ outcome: 'unreadable' })
  }
  expect(await takenBy(other, new Blob(['no file']))).toEqual({ outcome: 'unreadable' })
  const answer = await readRescueKey()
  if (answer.outcome !== 'ok' || !answer.value.own) throw new Error('No key')
  const opened = await openOwnFile(new Blob([bytes]), worker, answer.value.own)
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const elsewhere = { vault: other.vault, device: 'new-tablet', databases: ['m001272'] }
  expect(await takeIn(elsewhere, opened.contents)).toMatchObject({ taken: 0, leftOut: 1 })
  expect(await takenBy(await tabletOf(colleague), new Blob([bytes]))).toEqual({ outcome: 'notForHere' })
})
