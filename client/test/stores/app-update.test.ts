import { createPinia, setActivePinia } from 'pinia'
import { expect, onTestFinished, test } from 'vitest'
import { useAppUpdate } from '../../src/stores/app-update.ts'
import { useSession } from '../../src/stores/session.ts'
import { until } from './stores.ts'

const state = async () => {
  const registration = await navigator.serviceWorker.getRegistration('/')
  return { waiting: registration?.waiting?.state, active: registration?.active }
}

test('A newer version of the app waits while a form has changes, and takes over when none has', async () => {
  setActivePinia(createPinia())
  const [session, update] = [useSession(), useAppUpdate()]
  onTestFinished(async () => {
    await (await navigator.serviceWorker.getRegistration('/'))?.unregister()
  })
  await update.start()
  await until(() => navigator.serviceWorker.controller !== null)
  expect(update.available).toBe(false)

  session.unsavedForms.add('visit')
  await (await navigator.serviceWorker.getRegistration('/'))?.update()
  await until(() => update.available)
  const before = await state()
  expect(before.waiting).toBe('installed')
  expect(update.allowed).toBe(false)
  expect(update.apply()).toBe(false)
  expect(await state()).toEqual(before)

  session.unsavedForms.clear()
  expect(update.allowed).toBe(true)
})
