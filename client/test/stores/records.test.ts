import { newScope } from '@approdo/schemas'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { computed } from 'vue'
import { openReplica } from '../../src/replica/open-replica.ts'
import { RecordError } from '../../src/stores/records/record-error.ts'
import { inRome, newName, rome, store, wish } from '../server-under-test/server.ts'
import { openApp, pin, startApp, until } from './stores.ts'

const worker = newName('worker')
const colleague = newName('colleague')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker'), [colleague]: inRome('socialWorker') } }))

const caseFields = (...team: string[]) => ({
  municipality: rome,
  person: { givenName: 'Ada', familyName: 'Prova' },
  team: team.map((staff) => ({ id: staff, staff, name: staff, role: 'socialWorker' as const })),
  status: 'open' as const,
  intakeOn: '2026-01-01',
})

test('What is created is on the screens at once, and sent by itself', async () => {
  const { records, sync, session } = await openApp(worker)
  const scope = newScope('case')
  const names = computed(() => records.ofType('case').map(({ person }) => person.givenName))
  expect(names.value).not.toContain('Ada')
  const root = await records.create('case', scope, caseFields(worker))
  expect(names.value).toContain('Ada')
  expect(root).toMatchObject({ _id: scope, createdBy: worker, device: session.device.id })
  await until(() => records.mayDo('create', `${scope}:note:${scope.slice(5)}`))
  const note = await records.create('note', scope, { on: '2026-02-01', text: 'Una nota' })
  expect(records.inScope(scope, 'note')).toHaveLength(1)
  await until(() => records.state(note._id).state === 'received')
  expect(sync.counts).toMatchObject({ local: 0, refused: 0 })
})

test('A record with a mistake is not saved, and says which field', async () => {
  const { records } = await openApp(worker)
  const wrong = records.create('organization', 'place', { name: 'x'.repeat(400) })
  await expect(wrong).rejects.toBeInstanceOf(RecordError)
  await expect(wrong).rejects.toMatchObject({ problems: [{ code: 'invalidField', field: '/name' }] })
})

test('An edit begun before another one keeps the fields of both', async () => {
  const { records } = await openApp(worker)
  const first = await records.create('organization', 'place', { name: 'Sportello' })
  await records.save({ ...first, phone: '06 1' })
  const saved = await records.save({ ...first, email: 'sportello@example.org' })
  expect(saved).toMatchObject({ name: 'Sportello', phone: '06 1', email: 'sportello@example.org' })
})

test('An edit of the same field is kept beside the other, until a person decides', async () => {
  const { records } = await openApp(worker)
  const first = await records.create('organization', 'place', { name: 'Sportello' })
  await records.save({ ...first, name: 'Uno' })
  await records.save({ ...first, name: 'Due' })
  await until(() => records.state(first._id).state === 'conflict')
  const versions = await records.conflictsOf(first._id)
  expect(versions.map((one) => 'name' in one && one.name).sort()).toEqual(['Due', 'Uno'])
  const chosen = versions.find((one) => 'name' in one && one.name === 'Due')
  if (chosen) await records.resolve(first._id, chosen)
  await until(() => records.state(first._id).state !== 'conflict')
  expect(records.get(first._id)).toMatchObject({ name: 'Due' })
})

test('What was removed comes back when the removal is undone', async () => {
  const { records } = await openApp(worker)
  const first = await records.create('organization', 'place', { name: 'Sportello' })
  const undo = await records.remove(first)
  expect(records.get(first._id)).toBeUndefined()
  await undo()
  await until(() => records.get(first._id) !== undefined)
  expect(records.get(first._id)).toMatchObject({ name: 'Sportello' })
})

test('What another tab writes shows here', async () => {
  const { records, session } = await openApp(worker)
  const vault = session.opened?.vault
  if (!vault) throw new Error('The vault is locked')
  const first = await records.create('organization', 'place', { name: 'Sportello' })
  const tab = await openReplica({ vault, database: 'm058091', device: 'another tab' })
  await tab.save({ ...first, name: 'Dall’altra scheda' })
  tab.close()
  await until(() => records.get<'organization'>(first._id)?.name === 'Dall’altra scheda')
})

test('What a colleague changes arrives with the next sync', async () => {
  const { records, sync } = await openApp(worker)
  const first = await records.create('organization', 'place', { name: 'Sportello' })
  await sync.syncNow()
  const { _rev, ...received } = records.get<'organization'>(first._id) ?? first
  await store(colleague, { ...received, _rev, name: 'Cambiato' })
  await sync.syncNow()
  await until(() => records.get<'organization'>(first._id)?.name === 'Cambiato')
})

test('Two tabs show the same, and what one writes goes once', async () => {
  const first = await openApp(worker)
  const second = await startApp()
  expect(await second.session.unlock(worker, pin)).toMatchObject({ outcome: 'unlocked' })
  onTestFinished(() => second.session.lock())
  await until(() => second.records.ready)
  const made = await second.records.create('organization', 'place', { name: 'Dalla seconda scheda' })
  await Promise.all([first.sync.syncNow(), second.sync.syncNow()])
  await until(() => first.records.get(made._id) !== undefined)
  await until(() => second.records.state(made._id).state === 'received')
  await until(() => first.sync.counts.local === 0 && second.sync.counts.local === 0)
  expect(second.sync.counts).toMatchObject({ conflict: 0, refused: 0 })
})
