import { afterAll, beforeAll, expect, it } from 'vitest'
import { allSent, comeIn } from './support/door.ts'
import { goTo } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

let house: House
let trainer: Tablet
let trainee: Tablet
const agreement = 'Chiedere sempre prima che cosa la persona sa fare'

beforeAll(async () => {
  house = await startHouse()
  trainer = await unpackTablet(house.url, 'landscape')
  trainee = await unpackTablet(house.url, 'portrait')
})
afterAll(async () => {
  await Promise.all([trainer?.throwAway(), trainee?.throwAway()])
  await house?.demolish()
})

it('lets a trainer record a visit on the job, without network, and sends it later', async () => {
  const { page } = trainer
  await comeIn(page, 'trainer')
  await goTo(page, 'Formazione')
  await page.getByRole('link', { name: /Chiara Lombardi/ }).click()
  await page.getByRole('link', { name: 'Nuova visita di formazione' }).click()
  await trainer.offline(true)
  await house.stop()
  await page
    .getByRole('group', { name: /Accogliere e ascoltare/ })
    .getByText('Guida altri')
    .click()
  await page.getByLabel(/^Accordo 1/).fill(agreement)
  await page.getByRole('button', { name: 'Salva la visita' }).click()
  await page.getByText(agreement).first().waitFor()
  await house.start()
  await trainer.offline(false)
  await allSent(page)
})

it('shows the trainee the same agreement, and the progress as a picture with its table', async () => {
  const { page } = trainee
  await comeIn(page, 'worker1.roma')
  await goTo(page, 'Formazione')
  await page.getByText(agreement).first().waitFor()
  await page.locator('main canvas').first().waitFor()
  expect(await page.getByRole('table').count()).toBeGreaterThan(0)
})

it('shows a trainer no person in charge', async () => {
  const sections = trainer.page.getByRole('navigation', { name: 'Sezioni' })
  expect(await sections.getByRole('link', { name: 'Persone' }).count()).toBe(0)
})
