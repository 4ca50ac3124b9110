import { beforeAll, describe, expect, it } from 'vitest'
import { useFieldTablet } from './support/field-tablet.ts'
import { openCase, openTab } from './support/field-work.ts'
import { printed, squeezed } from './support/printed.ts'

/** A pact for social inclusion that goes with a benefit, written at a table without a network. */
describe('a pact with a benefit', () => {
  const tablet = useFieldTablet()

  beforeAll(async () => {
    await openCase(tablet.page, 'Fatou', 'Pattuita')
    await openTab(tablet.page, 'Piano')
    await tablet.page.getByRole('button', { name: 'Comincia il piano' }).click()
  })
  const shot = (name: string) =>
    process.env.SHOT ? tablet.page.screenshot({ path: `/tmp/pact-${name}.png`, fullPage: true }) : undefined

  it('says which benefit it goes with, by when it wants what, and refuses days that cannot be', async () => {
    const { page } = tablet
    await page.getByText('Misura economica', { exact: true }).click()
    await page.getByLabel('Con quale misura va il piano').selectOption('adi')
    await page.getByLabel('Numero della domanda').fill('INPS-ADI-2026-0000001')
    await page.getByLabel('Codice SIISL').fill('SIISL-77')
    await page.getByLabel('Patto di attivazione digitale firmato il').fill('2026-03-02')
    await page.getByText(/Primo incontro entro 120 giorni: /).waitFor()
    await page.getByLabel('Primo incontro con il servizio sociale').fill('2026-02-01')
    await page.getByRole('button', { name: 'Salva', exact: true }).click()
    await page.getByText('Viene prima del patto di attivazione digitale.').waitFor()
    await shot('wrong')
    await page.getByLabel('Primo incontro con il servizio sociale').fill('2026-04-01')
    await page.getByRole('button', { name: 'Salva', exact: true }).click()
    await page.getByRole('button', { name: 'Salva', exact: true }).waitFor({ state: 'hidden' })
    await shot('benefit')
  })

  it('marks what the benefit depends on', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Aggiungi impegno' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Un servizio o un ente', { exact: true }).click()
    expect(await dialog.getByLabel('Conta per la misura economica').count()).toBe(0)
    await dialog.getByText('La persona', { exact: true }).click()
    await dialog.getByLabel('Che cosa farà').fill('Andare ogni mese al Centro per l’impiego')
    await dialog.getByLabel('Di che cosa si tratta').selectOption('jobSearch')
    await dialog.getByLabel('Conta per la misura economica').check()
    await shot('dialog')
    await dialog.getByRole('button', { name: 'Salva' }).click()
    await page.getByText('conta per la misura economica', { exact: true }).waitFor()
    await shot('commitment')
  })

  it('prints both in the person’s language beside Italian, and easy to read', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Stampa' }).click()
    await page.getByLabel('Che cosa', { exact: true }).selectOption('pact')
    await page.getByLabel('Insieme a').selectOption('fr')
    await page.locator('.sheet h1').getByText('Pacte d’inclusion sociale').waitFor()
    await shot('print')
    const pact = squeezed((await printed(page)).pages.join(''))
    for (const said of [
      'Assegno di inclusione (ADI)',
      'Allocation d’inclusion (ADI)',
      'INPS-ADI-2026-0000001',
      'SIISL-77',
      '2 marzo 2026',
      'Recherche d’emploi',
      'Andare ogni mese al Centro per l’impiego',
      'il contributo può essere ridotto, sospeso o tolto',
      'l’aide peut être réduite, suspendue ou retirée',
    ])
      expect(pact).toContain(squeezed(said))
    await page.getByLabel('Che cosa', { exact: true }).selectOption('easy')
    await page.locator('.sheet h1').getByText('Il tuo piano, facile da leggere').waitFor()
    await shot('easy')
    const easy = squeezed((await printed(page)).pages.join(''))
    expect(easy).toContain(squeezed('Questo conta per i soldi che ricevi.'))
    expect(easy).toContain(squeezed('Cela compte pour l’argent que vous recevez.'))
  })
})
