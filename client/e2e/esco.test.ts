import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeIn, unlock } from './support/door.ts'
import { escoFile } from './support/esco-file.ts'
import { goTo, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

let house: House
let desk: Tablet
let tablet: Tablet

beforeAll(async () => {
  house = await startHouse()
  desk = await unpackTablet(house.url, 'landscape')
  tablet = await unpackTablet(house.url, 'portrait')
})
afterAll(async () => {
  await Promise.all([desk?.throwAway(), tablet?.throwAway()])
  await house?.demolish()
})

/** Looks for an occupation in the case that is open. */
async function lookFor(tablet: Tablet, text: string): Promise<void> {
  const picker = tablet.page.getByRole('combobox').first()
  await picker.fill('')
  await picker.fill(text)
}

it('finds an occupation in an imported language on a tablet without a network', async () => {
  const { page: admin } = desk
  await comeIn(admin, 'admin')
  await admin.getByRole('link', { name: 'Mestieri (ESCO)' }).click()
  await admin.locator('input[type=file]').setInputFiles(escoFile)
  await admin.getByText('1 mestiere si può importare').waitFor()
  await admin.getByText('Non è l’indirizzo di un mestiere').waitFor()
  await admin.getByRole('button', { name: 'Importa', exact: true }).click()
  await admin.getByText('Importato: francese, mestieri').waitFor()

  await comeIn(tablet.page, 'worker1.roma')
  const kept = () => tablet.page.evaluate(async () => (await caches.match('/api/esco/058091'))?.json())
  await expect.poll(kept, { timeout: 20_000 }).toMatchObject([{ language: 'fr', entries: 1 }])
  await tablet.offline(true)
  await tablet.restart()
  await unlock(tablet.page)
  await goTo(tablet.page, 'Persone')
  await tablet.page.locator('main a[href^="/people/0"]').first().click()
  await openTab(tablet.page, 'Capacità e talenti')
  await lookFor(tablet, 'gros oeuvre')
  await tablet.page.getByRole('option', { name: /maçon/ }).click()
  await tablet.page.getByText(/Aggiunto: Maçon/).waitFor()
})

it('keeps what was written in a record when the list is taken back', async () => {
  const { page: admin } = desk
  await admin.getByRole('button', { name: 'Togli dall’uso' }).click()
  await admin.getByText('Non in uso').waitFor()
  await tablet.offline(false)
  await unlock(tablet.page)
  const kept = () => tablet.page.evaluate(async () => (await caches.match('/api/esco/058091'))?.json())
  await expect.poll(kept, { timeout: 20_000 }).toEqual([])
  await goTo(tablet.page, 'Persone')
  await tablet.page.locator('main a[href^="/people/0"]').first().click()
  await openTab(tablet.page, 'Capacità e talenti')
  await tablet.page.getByRole('heading', { name: 'Maçon/maçonne' }).waitFor()
  await lookFor(tablet, 'macon')
  await tablet.page.getByText('Nessun risultato').first().waitFor()
})
