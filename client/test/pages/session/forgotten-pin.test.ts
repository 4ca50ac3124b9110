import { beforeAll, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import ForgottenPin from '../../../src/pages/session/ForgottenPin.vue'
import { useSession } from '../../../src/stores/session.ts'
import { find, mount } from '../../components/ui/mount.ts'
import { inRome, newName, testPassword, wish } from '../../server-under-test/server.ts'
import { openApp, until } from '../../stores/stores.ts'

const worker = newName('worker')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker') } }))

async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text
  field.dispatchEvent(new Event('input'))
  await nextTick()
}

test('Unsent work is given up only by whoever writes the word', async () => {
  const { session, records, sync } = await openApp(worker)
  await until(() => sync.status === 'idle')
  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  await records.create('organization', 'place', { name: 'Non inviato' })
  await session.lock()
  cut.mockRestore()

  const { host } = await mount(ForgottenPin, { owner: worker, ownerName: 'Ada' })
  const shown = useSession()
  await shown.start()
  const submit = () => host.querySelector<HTMLButtonElement>('button[type=submit]')
  await type(find<HTMLInputElement>(host, 'input'), testPassword)
  submit()?.click()
  await until(() => host.textContent?.includes('1 cosa non è ancora arrivata al server.') === true)
  expect(submit()).toBeNull()
  find<HTMLButtonElement>(host, 'button.btn-quiet').click()
  await nextTick()
  await type(find<HTMLInputElement>(host, 'input'), 'va bene')
  expect(submit()).toBeNull()
  expect(shown.vaults).toHaveLength(1)
  await type(find<HTMLInputElement>(host, 'input'), 'rinuncio')
  submit()?.click()
  await until(() => shown.phase === 'choosePin')
  expect(shown.vaults).toEqual([])
})
