import { beforeAll, expect, test } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { useDraft } from '../../src/stores/draft.ts'
import { inRome, newName, wish } from '../server-under-test/server.ts'
import { openApp, pin, until } from './stores.ts'

const worker = newName('worker')
beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker') } }))

/** A form on the screen; `leave` takes it away as navigating does. */
function openForm(key: string) {
  const scope = effectScope()
  const draft = scope.run(() =>
    useDraft(
      () => key,
      () => ({ text: '' }),
    ),
  )
  if (!draft) throw new Error('The scope is not active')
  return { ...draft, leave: () => scope.stop() }
}

test('What is being typed survives leaving and locking, and comes back marked as restored', async () => {
  const { session } = await openApp(worker)
  const form = openForm('place:draft')
  form.value.value.text = 'A metà'
  await until(() => form.savedAt.value !== undefined)
  expect(session.unsavedForms.size).toBe(1)
  form.value.value.text = 'A metà frase'
  await nextTick()
  await session.lock()
  form.leave()
  await session.unlock(worker, pin)
  const again = openForm('place:draft')
  await until(() => again.restored.value)
  expect(again.value.value).toEqual({ text: 'A metà frase' })
  again.leave()
})

test('A discarded draft is gone', async () => {
  const { session } = await openApp(worker)
  const form = openForm('place:other')
  form.value.value.text = 'Da buttare'
  await until(() => form.savedAt.value !== undefined)
  await form.discard()
  expect(form.value.value).toEqual({ text: '' })
  expect(session.unsavedForms.size).toBe(0)
  expect(await session.opened?.replica.drafts.list()).toEqual([])
  form.leave()
})

test('A form that nobody touched leaves no draft', async () => {
  const { session } = await openApp(worker)
  const form = openForm('place:untouched')
  form.leave()
  expect(await session.opened?.replica.drafts.list()).toEqual([])
})

test('A form made anew while its record is saved lets go of the draft that was saved with it', async () => {
  const { session } = await openApp(worker)
  const form = openForm('place:remade')
  form.value.value.text = 'Prima'
  await until(() => form.savedAt.value !== undefined)
  form.value.value.text = 'Prima e dopo'
  // The save has shown the record anew before its form could discard the draft.
  const remade = openForm('place:remade')
  const touched = openForm('place:remade')
  await until(() => remade.restored.value && touched.restored.value)
  touched.value.value.text = 'Prima, e ancora'
  form.leave()
  await form.discard()
  expect(remade.value.value).toEqual({ text: '' })
  expect(remade.restored.value).toBe(false)
  expect(touched.value.value).toEqual({ text: 'Prima, e ancora' })
  touched.leave()
  remade.leave()
  await expect.poll(() => session.opened?.replica.drafts.list()).toHaveLength(1)
  const reopened = openForm('place:remade')
  await until(() => reopened.restored.value)
  expect(reopened.value.value).toEqual({ text: 'Prima, e ancora' })
  reopened.leave()
})
