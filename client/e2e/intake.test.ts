import { describe, expect, it } from 'vitest'
import { useFieldTablet } from './support/field-tablet.ts'
import { findCase, goTo, openCase, openTab } from './support/field-work.ts'

/** Eighty characters, as some documents have them. */
const longName = 'Maria Magdalena Anastasia Konstantinopoulou Papadimitriou von Habsburg Lothringen'

describe('taking a person in, without a network', () => {
  const tablet = useFieldTablet()

  it('keeps twelve in the household, a guardian and a safe way to call, and warns before calling', async () => {
    const { page } = tablet
    await goTo(page, 'Persone')
    await page.getByRole('link', { name: 'Nuova', exact: true }).click()
    await page.getByLabel('Nome', { exact: true }).fill('يوسف')
    await page.getByLabel('Cognome').fill(longName)
    await page.getByLabel('Data di nascita').fill('2011-05-06')
    await page.getByLabel('Telefono').fill('3331234567')
    const part = (title: string) =>
      page.locator('details.part', { has: page.getByRole('heading', { name: title, exact: true }) })
    await part('Come raggiungere la persona').locator('summary').first().click()
    await page.getByLabel('Non lasciare messaggi').check()
    await page.getByLabel('Come contattarla senza pericolo').fill('Solo al lavoro, prima delle 12.')
    await part('In famiglia').locator('summary').first().click()
    for (let at = 1; at <= 12; at++) {
      await page.getByRole('button', { name: 'Aggiungi un familiare' }).click()
      await page.keyboard.type(`Familiare ${at}`)
    }
    await part('Rappresentanza legale e altri contatti').locator('summary').first().click()
    await page.getByText('meno di 18 anni').waitFor()
    await page.getByRole('button', { name: 'Aggiungi chi rappresenta' }).click()
    await page.keyboard.type('Ada Tutrice')
    await page.getByLabel('A che titolo').selectOption({ label: 'Tutore' })
    await page.getByRole('button', { name: 'Apri la cartella' }).click()
    await page.getByText('Solo al lavoro, prima delle 12.').waitFor()
    await page.getByText('Familiare 12').waitFor()
    await page.getByText('Ada Tutrice').waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })

  it('says who may be known already, and joins the two cases, to be taken apart again', async () => {
    const { page } = tablet
    await openCase(page, 'Mohamed', 'Elamrani')
    await page.getByRole('button', { name: 'Modifica' }).first().waitFor()
    await goTo(page, 'Persone')
    await page.getByRole('link', { name: 'Nuova', exact: true }).click()
    await page.getByLabel('Nome', { exact: true }).fill('El Amrani')
    await page.getByLabel('Cognome').fill('محمد')
    await page.getByText('Forse è già conosciuta').waitFor()
    await page.getByLabel('Data di nascita').fill('1990-03-04')
    await page.getByRole('button', { name: 'Apri la cartella' }).click()
    await page.getByRole('link', { name: 'Confronta' }).first().click()
    await page.getByRole('heading', { name: 'Due cartelle, la stessa persona' }).waitFor()
    await page
      .getByRole('radio', { name: /Mohamed/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Unisci le cartelle' }).click()
    await page.getByText('continua qui anche la cartella di').waitFor()
    await page.getByText('04/03/1990').first().waitFor()
    await page.getByText('continua qui anche la cartella di').getByRole('link').click()
    await page.getByText('Questa cartella è chiusa e continua in quella di').waitFor()
    await page.getByRole('button', { name: 'Riprendi la presa in carico' }).click()
    await page.getByLabel('Perché riprende').fill('Sono due persone')
    await page.getByRole('dialog').getByRole('button', { name: 'Riprendi la presa in carico' }).click()
    await page.getByText('Questa cartella è chiusa e continua in quella di').waitFor({ state: 'detached' })
  })

  it('shows the person what is held, and keeps what they ask until it is answered', async () => {
    const { page } = tablet
    await findCase(page, 'Rahman')
    await openTab(page, 'Documenti')
    await page.getByRole('heading', { name: 'Che cosa teniamo scritto su di te' }).waitFor()
    await page.getByRole('button', { name: 'Nuova richiesta' }).click()
    await page.getByLabel('Con le sue parole').fill('Il mio cognome si scrive con una acca.')
    await page.getByRole('button', { name: 'Salva' }).click()
    await page.getByRole('button', { name: 'Rispondi' }).click()
    await page.getByLabel('Non accolta').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click()
    await page.getByText('Serve una risposta.').waitFor()
    await page.getByLabel('Fatto', { exact: true }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click()
    await page.getByText('risposta del').waitFor()
  })

  it('closes a case that leaves the list, and takes it up again', async () => {
    const { page } = tablet
    await openTab(page, 'In breve')
    await page.getByRole('button', { name: 'Concludi la presa in carico' }).click()
    await page.getByLabel('Motivo').selectOption({ label: 'Obiettivi raggiunti' })
    await page.getByRole('dialog').getByRole('button', { name: 'Concludi la presa in carico' }).click()
    await page.locator('span', { hasText: 'Obiettivi raggiunti' }).waitFor()
    await page.getByRole('button', { name: 'Riprendi la presa in carico' }).click()
    await page.getByLabel('Perché riprende').fill('È tornata')
    await page.getByRole('dialog').getByRole('button', { name: 'Riprendi la presa in carico' }).click()
    await page.getByRole('button', { name: 'Concludi la presa in carico' }).waitFor()
  })
})
