import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSent, comeIn, unlock } from './support/door.ts'
import {
  addAbilities,
  beginGoal,
  findCase,
  finishGoal,
  goTo,
  noteVisit,
  openCase,
  openTab,
  proposePlan,
  surveyService,
} from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { indicator } from './support/indicator.ts'
import { rawStore } from './support/raw-store.ts'
import { type Holding, type Tablet, unpackTablet } from './support/tablet.ts'

/** The main job, with real parts: from a kitchen table without network to the municipality's indicators. */
describe.each<Holding>(['landscape', 'portrait'])('on a tablet held in %s', (holding) => {
  const goal = 'Trovare lavoro in cucina'
  const changed = 'Ha cucinato per il quartiere e vuole farne un lavoro.'
  const family = `Zanfarol${holding}`
  let house: House
  let worker: Tablet
  let supervisor: Tablet
  let casePath: string
  let service: string
  let openCasesBefore: number

  beforeAll(async () => {
    house = await startHouse()
    worker = await unpackTablet(house.url, holding)
    supervisor = await unpackTablet(house.url, holding)
  })
  afterAll(async () => {
    await Promise.all([worker?.throwAway(), supervisor?.throwAway()])
    await house?.demolish()
  })

  it('lets a worker in once, with a PIN, and shows the caseload', async () => {
    await comeIn(worker.page, 'worker1.roma')
    await goTo(worker.page, 'Persone')
    await worker.page.locator('main a[href^="/people/0"]').first().waitFor()
    await allSent(worker.page)
    openCasesBefore = await indicator(house.url, 'supervisor.roma', 'openCases')
  })

  it('opens again with the PIN after a restart without network', async () => {
    await worker.offline(true)
    await house.stop()
    await worker.restart()
    await unlock(worker.page, '/people')
    await worker.page.locator('main a[href^="/people/0"]').first().waitFor()
  })

  it('takes a new case, its plan, a visit and a survey, and forgets nothing when the browser dies', async () => {
    const { page } = worker
    casePath = await openCase(page, 'Amina', family)
    await addAbilities(page)
    await beginGoal(page, goal)
    await worker.restart()
    await unlock(worker.page)
    await findCase(worker.page, family)
    await finishGoal(worker.page, goal)
    await proposePlan(worker.page)
    await noteVisit(worker.page, changed)
    service = await surveyService(worker.page)
    await worker.page.getByRole('link', { name: /Senza rete|solo su questo tablet/ }).waitFor()
  })

  it('keeps nothing of it readable in the browser’s store', async () => {
    const store = await rawStore(worker.page)
    expect(store).toContain(casePath.split('/')[2])
    for (const secret of [family, 'Amina', goal, changed, 'Iscriversi al corso'])
      expect(store).not.toContain(secret)
  })

  it('sends all of it when the network returns', async () => {
    await house.start()
    await worker.offline(false)
    await allSent(worker.page)
  })

  it('shows it to the supervisor on another tablet, who approves the plan', async () => {
    const { page } = supervisor
    await comeIn(page, 'supervisor.roma')
    await page.getByRole('link', { name: 'Casi', exact: true }).click()
    await page.getByRole('link', { name: new RegExp(family) }).click()
    await page.getByRole('heading', { name: goal }).waitFor()
    await page.getByRole('button', { name: /^Approva/ }).click()
    await page.getByText('Piano approvato.').waitFor()
    await allSent(page)
  })

  it('brings the approval to the worker, who signs with the person', async () => {
    const { page } = worker
    await page.getByRole('link', { name: /Tutto inviato/ }).click()
    await page.getByRole('button', { name: 'Invia ora' }).click()
    await findCase(page, family)
    await openTab(page, 'Piano')
    await page.getByRole('button', { name: 'Firma il piano' }).click()
    await page.getByLabel('Luogo').fill('Roma')
    for (const pad of await page.locator('canvas').all()) await drawOn(page, pad)
    await page.getByRole('button', { name: 'Registra le firme' }).click()
    await page.getByText('Il piano è firmato e in corso.').waitFor()
    await page.getByText(/^Versione 1,/).waitFor()
    await allSent(page)
  })

  it('moves the municipality’s indicators, and shows the survey to everybody', async () => {
    expect(await indicator(house.url, 'supervisor.roma', 'openCases')).toBe(openCasesBefore + 1)
    await goTo(supervisor.page, 'Servizi')
    await supervisor.page.getByLabel('Cerca un servizio').fill(service)
    await supervisor.page.locator('main a[href^="/services/0"]').first().click()
    await supervisor.page.getByText('Verificato oggi').first().waitFor()
  })
})

/** A stroke from corner to corner, as a finger would draw it. */
async function drawOn(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('The pad is not on the screen')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++)
    await page.mouse.move(box.x + 20 + step * 18, box.y + 20 + step * (step % 2 ? 8 : 12))
  await page.mouse.up()
}
