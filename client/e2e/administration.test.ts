import { afterAll, beforeAll, expect, it } from 'vitest'
import { allSent, comeIn, pin } from './support/door.ts'
import { type House, password, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

let house: House
let desk: Tablet
let lost: Tablet

beforeAll(async () => {
  house = await startHouse()
  desk = await unpackTablet(house.url, 'landscape')
  lost = await unpackTablet(house.url, 'portrait')
})
afterAll(async () => {
  await Promise.all([desk?.throwAway(), lost?.throwAway()])
  await house?.demolish()
})

const databases = ({ page }: Tablet): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

it('makes a revoked tablet destroy what it holds at its next contact, and keeps it out', async () => {
  await comeIn(lost.page, 'worker1.roma')
  await allSent(lost.page)
  await lost.page.getByRole('button', { name: 'Blocca' }).click()
  expect(await databases(lost)).toContainEqual(expect.stringContaining('m058091'))

  const { page } = desk
  await comeIn(page, 'admin')
  await page.getByRole('link', { name: 'Dispositivi' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Chiara Lombardi' })
  await row.getByRole('button', { name: /^Revoca/ }).click()
  await page.getByLabel('Motivo').fill('Rimasta in autobus')
  await page.getByRole('button', { name: 'Revoca il dispositivo' }).click()
  await row.getByText('Rimasta in autobus').waitFor()

  await lost.page.reload()
  await lost.page.getByText('ha revocato questo dispositivo').waitFor()
  expect((await databases(lost)).toSorted()).toEqual(['approdo-device', 'approdo-vaults'])
  await lost.page.getByLabel('Nome utente').fill('worker1.roma')
  await lost.page.getByLabel('Password').fill(password)
  await lost.page.getByRole('button', { name: 'Accedi' }).click()
  await lost.page.getByText('Con questo dispositivo non si può più accedere').waitFor()
})

it('asks a new device for the code that an administrator reads out, where the municipality wants one', async () => {
  const { page } = desk
  await page.getByRole('link', { name: 'Impostazioni', exact: true }).click()
  await page.getByText('I nuovi dispositivi hanno bisogno di un codice').click()
  await page.getByRole('button', { name: 'Salva' }).click()
  await page.getByText('Impostazioni salvate').waitFor()
  await page.getByRole('link', { name: 'Dispositivi' }).click()
  await page.getByRole('button', { name: 'Codice per un nuovo dispositivo' }).click()
  const code = await page.getByText(/^[2-9A-Z]{8}$/).innerText()

  const fresh = await unpackTablet(house.url, 'portrait')
  await fresh.page.goto('/')
  await fresh.page.getByLabel('Nome utente').fill('worker2.roma')
  await fresh.page.getByLabel('Password').fill(password)
  await fresh.page.getByRole('button', { name: 'Accedi' }).click()
  await fresh.page.getByLabel('Codice del dispositivo').fill(code)
  await fresh.page.getByRole('button', { name: 'Accedi' }).click()
  await fresh.page.getByLabel('Nuovo PIN').fill(pin)
  await fresh.throwAway()
})
