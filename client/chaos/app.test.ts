import { afterAll, beforeAll, expect, it } from 'vitest'
import { allSent, comeIn } from '../e2e/support/door.ts'
import { noteVisit, openCase } from '../e2e/support/field-work.ts'
import { type Tablet, unpackTablet } from '../e2e/support/tablet.ts'
import { type FaultyLine, openLine } from './support/faulty-line.ts'
import { fullDisk } from './support/full-disk.ts'
import { type Person, personAt } from './support/person.ts'
import { foundTown, type Town } from './support/town.ts'

/** What the built app says on its screens while things go wrong. */
let town: Town
let line: FaultyLine
let tablet: Tablet
let supervisor: Person

beforeAll(async () => {
  town = await foundTown({ worker: 'socialWorker', supervisor: 'supervisor' })
  supervisor = await personAt(() => town.url, 'supervisor')
  line = await openLine(() => town.url)
  tablet = await unpackTablet(line.url, 'landscape')
  await comeIn(tablet.page, 'worker')
  await allSent(tablet.page)
})
afterAll(async () => {
  await tablet?.throwAway()
  await line?.close()
  await town?.demolish()
})

const saysAllSent = () => tablet.page.getByRole('link', { name: /Tutto inviato/ }).isVisible()
const visits = async () =>
  [...(await supervisor.documents()).values()].filter(({ doc }) => doc.type === 'visit').map(({ doc }) => doc)

it('The header says “all sent” only when all is on the server', async () => {
  const { page } = tablet
  line.fault = ({ path }) => (path.endsWith('/_bulk_docs') ? 'beforeServer' : undefined)
  await openCase(page, 'Amina', 'Zanfarol')
  await expect
    .poll(() => line.seen.some(({ path }) => path.endsWith('/_bulk_docs')), { timeout: 20_000 })
    .toBe(true)
  await page.getByRole('link', { name: /Senza rete|solo su questo tablet/ }).waitFor()
  expect(await saysAllSent()).toBe(false)
  expect([...(await supervisor.documents()).values()].some(({ doc }) => doc.type === 'case')).toBe(false)

  line.fault = ({ path }) => (path.endsWith('/_bulk_docs') ? 'afterServer' : undefined)
  await noteVisit(page, 'Ha trovato casa.')
  await expect.poll(async () => (await visits()).length, { timeout: 60_000 }).toBe(1)
  expect(await saysAllSent(), 'the server has it, but the tablet does not know').toBe(false)

  line.clear()
  await allSent(page)
  const [visit] = await visits()
  expect(visit).toMatchObject({ _rev: expect.stringMatching(/^1-/) })
})

it('A full disk is said on the screen, the form keeps what is written, and it goes when there is room', async () => {
  const { page } = tablet
  await page.getByRole('link', { name: 'Nuova visita' }).first().click()
  await page.getByText('A casa', { exact: true }).click()
  await fullDisk(page, true)
  const changed = page.getByLabel('Che cosa è cambiato')
  await changed.fill('Lavora da lunedì.')
  await page.getByRole('button', { name: 'Salva la visita' }).click()
  await page.getByRole('alert').filter({ hasText: 'Lo spazio su questo tablet è finito' }).waitFor()
  expect(await changed.inputValue()).toBe('Lavora da lunedì.')

  await fullDisk(page, false)
  await page.getByRole('button', { name: 'Salva la visita' }).click()
  await page.getByText('Lavora da lunedì.').waitFor()
  await expect.poll(async () => (await visits()).length, { timeout: 60_000 }).toBe(2)
  await allSent(page)
})
