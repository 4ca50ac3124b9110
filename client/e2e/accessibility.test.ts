import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeIn } from './support/door.ts'
import { escoFile } from './support/esco-file.ts'
import { findCase, goTo, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Holding, type Tablet, unpackTablet } from './support/tablet.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The WCAG 2.2 A and AA rules that the page on screen breaks, with the places. */
async function violations({ page }: Tablet): Promise<string[]> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

describe.each<Holding>(['landscape', 'portrait'])('held in %s', (holding) => {
  let house: House
  const tablets: Tablet[] = []

  beforeAll(async () => {
    house = await startHouse()
  })
  afterAll(async () => {
    await Promise.all(tablets.map((tablet) => tablet.throwAway()))
    await house?.demolish()
  })

  const enter = async (username?: string): Promise<Tablet> => {
    const tablet = await unpackTablet(house.url, holding)
    tablets.push(tablet)
    if (username) await comeIn(tablet.page, username)
    else await tablet.page.goto('/')
    return tablet
  }

  it('breaks no rule at the door', async () => {
    expect(await violations(await enter())).toEqual([])
  })

  it('breaks no rule on a worker’s screens', async () => {
    const tablet = await enter('worker1.roma')
    const { page } = tablet
    expect(await violations(tablet), 'today').toEqual([])
    await goTo(page, 'Persone')
    await page.locator('main a[href^="/people/0"]').first().click()
    for (const tab of [
      'In breve',
      'Valutazione',
      'Capacità e talenti',
      'Piano',
      'Diario',
      'Équipe',
      'Documenti',
    ]) {
      await openTab(page, tab)
      expect(await violations(tablet), tab).toEqual([])
    }
    await page.getByRole('link', { name: 'Nuova visita' }).first().click()
    expect(await violations(tablet), 'visit').toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('scuola')
    expect(await violations(tablet), 'search').toEqual([])
    await goTo(page, 'Oggi')
    await page.getByRole('link', { name: 'Agenda della settimana' }).click()
    expect(await violations(tablet), 'agenda').toEqual([])
    await goTo(page, 'Servizi')
    expect(await violations(tablet), 'services').toEqual([])
    await page.locator('main a[href^="/services/0"]').first().click()
    expect(await violations(tablet), 'service').toEqual([])
    await page.getByRole('link', { name: 'Verifica', exact: true }).click()
    expect(await violations(tablet), 'survey').toEqual([])
    await goTo(page, 'Formazione')
    expect(await violations(tablet), 'training').toEqual([])
    await page.getByRole('link', { name: /Tutto inviato/ }).click()
    expect(await violations(tablet), 'sync').toEqual([])
  })

  it('breaks no rule on a worker’s forms and dialogs', async () => {
    const tablet = await enter('worker1.roma')
    const { page } = tablet
    await goTo(page, 'Servizi')
    await page.getByRole('link', { name: 'Nuovo servizio' }).click()
    await page.getByLabel('Nome del servizio').waitFor()
    expect(await violations(tablet), 'new service').toEqual([])
    await goTo(page, 'Persone')
    await page.getByRole('link', { name: 'Nuova', exact: true }).click()
    await page.getByLabel('Cognome').waitFor()
    expect(await violations(tablet), 'new case').toEqual([])
    await findCase(page, 'Rahman')
    await openTab(page, 'Capacità e talenti')
    await page.getByRole('button', { name: 'Guardale insieme' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(tablet), 'abilities together').toEqual([])
    await page.keyboard.press('Escape')
    await openTab(page, 'Piano')
    await page.locator('summary').getByText('Misura economica').click()
    await page.getByLabel('Con quale misura va il piano').selectOption('adi')
    expect(await violations(tablet), 'benefit').toEqual([])
    await page.getByRole('button', { name: 'Aggiungi obiettivo' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(tablet), 'goal').toEqual([])
    await page.keyboard.press('Escape')
    await openTab(page, 'Équipe')
    for (const name of ['Verbale di una riunione già fatta', 'Prepara un invio']) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(tablet), name).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'Impostazioni' }).click()
    await page.getByRole('button', { name: 'Cambia il PIN' }).click()
    expect(await violations(tablet), 'settings').toEqual([])
  })

  it('breaks no rule on a supervisor’s screens', async () => {
    const tablet = await enter('supervisor.roma')
    const { page } = tablet
    await goTo(page, 'Casi')
    expect(await violations(tablet), 'review').toEqual([])
    await page.locator('main a[href^="/review/0"]').first().click()
    expect(await violations(tablet), 'plan in review').toEqual([])
    await goTo(page, 'Casi')
    await page.getByRole('link', { name: 'Come lavoriamo' }).click()
    await page.getByRole('button', { name: 'Nuovo modello' }).waitFor()
    expect(await violations(tablet), 'how we work').toEqual([])
    await page.getByRole('button', { name: 'Nuovo modello' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(tablet), 'template').toEqual([])
    await page.keyboard.press('Escape')
    await goTo(page, 'Persone')
    await page.getByRole('button', { name: /^Non su questo tablet/ }).click()
    await tablet.offline(true)
    await page.locator('main a[href^="/people/0"]').first().click()
    await page.getByRole('heading', { name: 'Che cosa se ne sa qui' }).waitFor()
    expect(await violations(tablet), 'a case that is not here').toEqual([])
    await tablet.offline(false)
    await goTo(page, 'Territorio')
    await page.locator('main canvas').first().waitFor()
    expect(await violations(tablet), 'territory').toEqual([])
  })

  it('breaks no rule on a trainer’s screens', async () => {
    const tablet = await enter('trainer')
    const { page } = tablet
    await goTo(page, 'Formazione')
    expect(await violations(tablet), 'paths').toEqual([])
    await page.locator('main a[href^="/training/0"]').first().click()
    expect(await violations(tablet), 'path').toEqual([])
    await page.getByRole('link', { name: 'Nuova visita di formazione' }).click()
    expect(await violations(tablet), 'training visit').toEqual([])
  })

  it('breaks no rule on an administrator’s screens', async () => {
    const tablet = await enter('admin')
    const { page } = tablet
    await page.getByRole('button', { name: 'Modifica Chiara Lombardi' }).click()
    expect(await violations(tablet), 'person').toEqual([])
    await page.getByRole('button', { name: 'Chiudi', exact: true }).click()
    for (const tab of ['Persone dello staff', 'Dispositivi', 'Documenti rifiutati', 'Impostazioni']) {
      await page.getByRole('main').getByRole('link', { name: tab }).click()
      await page.getByText('Caricamento in corso').waitFor({ state: 'detached' })
      expect(await violations(tablet), tab).toEqual([])
    }
    await page.getByRole('main').getByRole('link', { name: 'Mestieri (ESCO)' }).click()
    await page.locator('input[type=file]').setInputFiles(escoFile)
    await page.getByText('si può importare').waitFor()
    expect(await violations(tablet), 'ESCO file').toEqual([])
    await page.getByRole('button', { name: 'Importa', exact: true }).click()
    await page.getByText('Importato:').waitFor()
    expect(await violations(tablet), 'ESCO lists').toEqual([])
  })
})
