import { createPinia, setActivePinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { useRecords } from '../../src/stores/records.ts'
import { useSession } from '../../src/stores/session.ts'
import { useSync } from '../../src/stores/sync.ts'
import { createVaults } from '../../src/vault/vaults.ts'
import { testPassword } from '../server-under-test/server.ts'

export const pin = '748291'

/** The stores of a freshly started app. */
export async function startApp() {
  setActivePinia(createPinia())
  const session = useSession()
  await session.start()
  return { session, records: useRecords(), sync: useSync() }
}

/** The app with this person logged in, a PIN chosen, and the first sync done. */
export async function openApp(username: string) {
  const app = await startApp()
  onTestFinished(async () => {
    await app.session.lock()
    const vaults = createVaults()
    await vaults.destroy(username)
    vaults.close()
  })
  await app.session.logIn(username, testPassword)
  await app.session.choosePin(pin)
  await until(() => app.sync.lastReceivedAt !== undefined)
  await until(() => app.records.ready)
  return app
}

/** Resolves when `condition` holds; the test's own time limit ends the wait. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}
