import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import DevicesPage from '../../../src/pages/administration/DevicesPage.vue'
import RefusedPage from '../../../src/pages/administration/RefusedPage.vue'
import SettingsPage from '../../../src/pages/administration/SettingsPage.vue'
import StaffPage from '../../../src/pages/administration/StaffPage.vue'
import { logIn } from '../../../src/sync/api.ts'
import { as, newName, wish } from '../../server-under-test/server.ts'
import { logInAdministrator, showPage } from './show-page.ts'

const siracusa = '089017'
const worker = newName('worker')
let admin = ''
let shown: Awaited<ReturnType<typeof showPage>> | undefined

beforeAll(async () => {
  await wish({ staff: { [worker]: [{ municipality: siracusa, role: 'socialWorker' }] } })
  await as(worker, 'POST', `/sync/m${siracusa}/_bulk_docs`, { docs: [{ _id: 'Ada Prova' }] })
  admin = await logInAdministrator(siracusa)
})
afterEach(() => {
  vi.restoreAllMocks()
  shown?.unmount()
})

async function show(page: Parameters<typeof showPage>[0]) {
  shown = await showPage(page, admin, siracusa)
  return shown
}

test('A new person gets a password that is shown once, and is in the list', async () => {
  const { text, button, field } = await show(StaffPage)
  await expect.poll(text).toContain(worker)
  await userEvent.click(button('Nuova persona'))
  await userEvent.fill(field('Nome e cognome'), 'Niccolò Ferri')
  await userEvent.click(button('Crea l’accesso'))
  await expect.poll(text).toContain('Scegli almeno un ruolo')
  await userEvent.click(button('Assistente sociale'))
  await userEvent.click(button('Crea l’accesso'))
  await expect.poll(text).toMatch(/([2-9a-z]{4}-){3}[2-9a-z]{4}/)
  const [password = ''] = /([2-9a-z]{4}-){3}[2-9a-z]{4}/.exec(text()) ?? []
  await userEvent.click(button('Fatto'))
  await expect.poll(text).toContain('niccolo.ferri')
  expect(text()).not.toContain(password)

  const device = { id: `tablet-${crypto.randomUUID()}`, name: 'Tablet' }
  expect(await logIn({ username: 'niccolo.ferri', password, device })).toMatchObject({ outcome: 'ok' })
  admin = await logInAdministrator(siracusa)
})

test('A device is revoked only with a reason, which is shown from then on', async () => {
  const { host, text, button, field } = await show(DevicesPage)
  await expect.poll(text).toContain(`tablet-of-${worker}`)
  const row = [...host.querySelectorAll('tr')].find((one) => one.textContent?.includes(`tablet-of-${worker}`))
  await userEvent.click(button('Revoca', row))
  expect(text()).toContain('Non si può annullare')
  await userEvent.click(button('Revoca il dispositivo'))
  await expect.poll(text).toContain('Serve una risposta')
  await userEvent.fill(field('Motivo'), 'Persa in autobus')
  await userEvent.click(button('Revoca il dispositivo'))
  await expect.poll(() => host.querySelector('dialog[open]')).toBeNull()
  await expect.poll(text).toContain('Persa in autobus')
})

test('A code for a new device is shown as text and as a picture', async () => {
  const { host, text, button } = await show(DevicesPage)
  await expect.poll(text).toContain('Codice per un nuovo dispositivo')
  await userEvent.click(button('Codice per un nuovo dispositivo'))
  await expect.poll(() => host.querySelector('.secret')?.textContent).toMatch(/^[2-9A-Z]{8}$/)
  expect(host.querySelector('svg.qr path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/)
})

test('What was refused is listed without its words, and goes when it is settled', async () => {
  const { text, button } = await show(RefusedPage)
  await expect.poll(text).toContain('Documento non riconosciuto')
  expect(text()).toContain(`Name of ${worker}`)
  expect(text()).not.toContain('Ada Prova')
  await userEvent.click(button('Segna come sistemato'))
  await expect.poll(text).toContain('Niente da sistemare')
})

test('Settings hold only days that make sense', async () => {
  const { text, button, field } = await show(SettingsPage)
  await expect.poll(text).toContain('Giorni senza contatto')
  await userEvent.fill(field('Giorni senza contatto'), '0')
  await expect.poll(text).toContain('da 1 a 365')
  await userEvent.fill(field('Giorni senza contatto'), '14')
  await userEvent.click(button('Salva'))
  const stored = () => as(admin, 'GET', `/api/administration/${siracusa}/settings`)
  await expect.poll(stored).toEqual({ enrolmentRequired: false, maxOfflineDays: 14, retention: [] })
})

test('What a tablet may hold is set, and devices near it are marked', async () => {
  const { text, button, field } = await show(SettingsPage)
  await expect.poll(() => field('Documenti su un tablet').value).toBe('12500')
  await userEvent.fill(field('Documenti su un tablet'), '10')
  await expect.poll(text).toContain('da 1000 a 100000')
  await userEvent.fill(field('Documenti su un tablet'), '1000')
  await userEvent.click(button('Salva'))
  const stored = () => as(admin, 'GET', `/api/administration/${siracusa}/settings`)
  await expect.poll(stored).toMatchObject({ maxTabletDocuments: 1000 })
  shown?.unmount()

  const other = newName('worker')
  await wish({ staff: { [other]: [{ municipality: siracusa, role: 'socialWorker' }] } })
  await as(other, 'PUT', '/api/device', { documents: 850 })
  const devices = await show(DevicesPage)
  await expect.poll(devices.text).toContain('850 documenti')
  expect(devices.text()).toContain('Quasi pieno')
})

test('Without a network a page says so, and fills itself when there is one again', async () => {
  const cut = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  const { text } = await show(StaffPage)
  await expect.poll(text).toContain('Qui serve la rete')
  cut.mockRestore()
  dispatchEvent(new Event('online'))
  await expect.poll(text).toContain(worker)
})
