import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSent, comeIn } from './support/door.ts'
import { goTo, openCase, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

/** What a municipality decides on how it works, from a supervisor's tablet to those of its workers. */
describe('how a municipality works', () => {
  let house: House
  let supervisor: Tablet
  let worker: Tablet

  beforeAll(async () => {
    house = await startHouse()
    supervisor = await unpackTablet(house.url, 'portrait')
    worker = await unpackTablet(house.url, 'portrait')
    await comeIn(supervisor.page, 'supervisor.roma')
    await allSent(supervisor.page)
    await supervisor.offline(true)
  })
  afterAll(async () => {
    await Promise.all([supervisor?.throwAway(), worker?.throwAway()])
    await house?.demolish()
  })
  const shot = (name: string) =>
    process.env.SHOT
      ? supervisor.page.screenshot({ path: `/tmp/practice-${name}.png`, fullPage: true })
      : undefined

  it('is decided by a supervisor without a network, and taken back', async () => {
    const { page } = supervisor
    await page.getByRole('link', { name: 'Come lavoriamo' }).click()
    await shot('page')
    const templates = page.locator('section.panel', { hasText: 'Modelli di obiettivo' })
    await templates.getByRole('button', { name: /^Adatta ?: Cominciare a lavorare/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Obiettivo', { exact: true }).fill('')
    await dialog.getByRole('button', { name: 'Salva' }).click()
    await dialog.getByText('Serve una risposta').or(dialog.locator('.field-error')).first().waitFor()
    await dialog.getByLabel('Obiettivo', { exact: true }).fill('Lavorare nelle cucine del quartiere')
    await shot('dialog')
    await dialog.getByRole('button', { name: 'Salva' }).click()
    await templates.getByText('Lavorare nelle cucine del quartiere').first().waitFor()

    const first = templates.getByRole('button', { name: /^Non proporre ?: Avere un medico/ })
    await first.click()
    await page.getByRole('button', { name: 'Annulla' }).last().click()
    await first.waitFor()

    const scale = page.locator('section.panel', { hasText: 'Scala della valutazione' })
    for (const _ of [1, 2]) await scale.getByRole('button', { name: 'Togli il gradino 2' }).click()
    await scale.getByLabel('Gradino 2').fill('A metà strada')
    await scale.getByRole('button', { name: 'Salva' }).click()
    await scale.getByText('Deciso dal Comune.').waitFor()

    const weights = page.locator('section.panel', { hasText: 'Peso dei casi' })
    await weights.getByLabel('Per ogni minore in casa').fill('tanto')
    await weights.getByRole('button', { name: 'Salva' }).click()
    await weights.getByText('Scrivi un numero da 0 a 10').waitFor()
    await weights.getByLabel('Per ogni minore in casa').fill('0,5')
    await weights.getByLabel('Al massimo, per i minori').fill('2')
    await weights.getByText('3,75').waitFor()
    await weights.getByRole('button', { name: 'Salva' }).click()
    await weights.getByText('Deciso dal Comune.').waitFor()
    await page.getByRole('button', { name: 'Annulla' }).last().click()
    await weights.getByText('Come lo propone Approdo.').waitFor()
    await weights.getByLabel('Per ogni minore in casa').fill('0,5')
    await weights.getByLabel('Al massimo, per i minori').fill('2')
    await weights.getByRole('button', { name: 'Salva' }).click()
    await weights.getByText('Deciso dal Comune.').waitFor()
    await shot('decided')
    await page.getByRole('link', { name: 'Indietro' }).click()
    await page.getByText('Come si calcola il carico pesato').click()
    await shot('rule')
    await page.getByText('0,5 per ogni minore che vive con la persona, fino a 2;').waitFor()
    await supervisor.offline(false)
    await allSent(page)
  })

  it('reaches the workers, who start from it and assess by it', async () => {
    const { page } = worker
    await comeIn(page, 'worker1.roma')
    await allSent(page)
    await openCase(page, 'Zeno', 'Modellato')
    await openTab(page, 'Valutazione')
    await page
      .getByRole('button', { name: /valutazione/i })
      .first()
      .click()
    const ladder = page.getByRole('group', { name: 'Oggi' }).first()
    expect(await ladder.getByRole('radio').count()).toBe(3)
    await ladder.getByText('A metà strada').click()
    if (process.env.SHOT) await page.screenshot({ path: '/tmp/practice-assess.png', fullPage: true })
    await page.getByRole('button', { name: 'Salva la valutazione' }).click()
    await page.getByText('2/3 · A metà strada').waitFor()
    await openTab(page, 'Piano')
    await page.getByRole('button', { name: 'Comincia il piano' }).click()
    await page.getByRole('button', { name: 'Aggiungi obiettivo' }).click()
    const dialog = page.getByRole('dialog')
    const template = dialog.getByLabel('Parti da un modello')
    const offered = await template.locator('option').allInnerTexts()
    expect(offered.filter((one) => one.startsWith('Cominciare a lavorare'))).toEqual([])
    const ours = offered.find((one) => one.startsWith('Lavorare nelle cucine'))
    expect(ours).toContain('del Comune')
    await template.selectOption(ours ?? '')
    expect(await dialog.getByLabel('Obiettivo', { exact: true }).inputValue()).toBe(
      'Lavorare nelle cucine del quartiere',
    )
  })

  it('is nothing that a worker can change', async () => {
    const { page } = worker
    await page.keyboard.press('Escape')
    await goTo(page, 'Oggi')
    expect(await page.getByRole('link', { name: 'Come lavoriamo' }).count()).toBe(0)
  })
})
