import type { Page } from 'playwright-core'

/** Goes to a section of the app, as a finger does: the keys live in memory, and a reload would lock. */
export const goTo = (page: Page, section: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Sezioni' }).getByRole('link', { name: section, exact: true }).click()

/** Opens a page of the case that is on screen. */
export const openTab = (page: Page, tab: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Parti della cartella' }).getByRole('link', { name: tab }).click()

/** Looks a person up in the list and opens their case. */
export async function findCase(page: Page, name: string): Promise<void> {
  await goTo(page, 'Persone')
  await page.getByRole('searchbox', { name: 'Cerca per nome' }).fill(name)
  await page.getByRole('link', { name: new RegExp(name) }).click()
}

/** Opens a case for a new person; gives the address of its pages. */
export async function openCase(page: Page, given: string, family: string): Promise<string> {
  await goTo(page, 'Persone')
  await page.getByRole('link', { name: 'Nuova', exact: true }).click()
  await page.getByLabel('Nome', { exact: true }).fill(given)
  await page.getByLabel('Cognome').fill(family)
  await page.getByRole('button', { name: 'Apri la cartella' }).click()
  await page.waitForURL(/\/people\/[0-9A-Z]{26}/)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

/** Adds an occupation from ESCO and a talent in the person's own words. */
export async function addAbilities(page: Page): Promise<void> {
  await openTab(page, 'Capacità e talenti')
  await page.getByRole('combobox').first().fill('cuoc')
  await page.getByRole('option').first().click()
  await page.getByText('Aggiunto:').first().waitFor()
}

/** Writes a goal with its five steps, but does not save it. */
export async function beginGoal(page: Page, title: string): Promise<void> {
  await openTab(page, 'Piano')
  await page.getByRole('button', { name: 'Comincia il piano' }).click()
  await page.getByRole('button', { name: 'Aggiungi obiettivo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Obiettivo', { exact: true }).fill(title)
  await dialog
    .getByLabel('Risultato atteso', { exact: true })
    .fill('Lavora in una cucina tre giorni alla settimana.')
  await dialog.getByRole('button', { name: 'Prepara una traccia' }).click()
  await dialog.getByText(/Bozza salvata/).waitFor()
}

/** Saves the goal that was begun, and finds what was written still there. */
export async function finishGoal(page: Page, title: string): Promise<void> {
  await openTab(page, 'Piano')
  await page.getByRole('button', { name: 'Aggiungi obiettivo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Abbiamo ripreso quello che stavi scrivendo.').waitFor()
  await dialog.getByRole('button', { name: 'Salva l’obiettivo' }).click()
  await page.getByRole('heading', { name: title }).waitFor()
}

/** Gives the plan a service of the map, a commitment and a review day, and proposes it. */
export async function proposePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aggiungi sostegno' }).click()
  const support = page.getByRole('dialog')
  await support.getByRole('combobox', { name: 'Cerca nella mappa dei servizi' }).fill('lav')
  await support.getByRole('option').first().click()
  await support.getByRole('button', { name: 'Salva' }).click()
  await support.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'Aggiungi impegno' }).click()
  const commitment = page.getByRole('dialog')
  await commitment.getByLabel('Che cosa farà').fill('Iscriversi al corso di cucina')
  await commitment.getByRole('button', { name: 'Salva' }).click()
  await commitment.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'tra 30 giorni' }).click()
  await page.getByRole('button', { name: 'Salva', exact: true }).click()
  await page.getByRole('button', { name: 'Proponi il piano' }).click()
  await page.getByText('Il piano aspetta l’approvazione della supervisione.').waitFor()
}

/** Notes a visit in half a minute. */
export async function noteVisit(page: Page, changed: string): Promise<void> {
  await page.getByRole('link', { name: 'Nuova visita' }).first().click()
  await page.getByText('A casa', { exact: true }).click()
  await page.getByLabel('Che cosa è cambiato').fill(changed)
  await page.getByRole('button', { name: 'Salva la visita' }).click()
  await page.waitForURL(/\/diary$/)
  await page.getByText(changed).waitFor()
}

/** Verifies the first service of the list at its door; gives its name. */
export async function surveyService(page: Page): Promise<string> {
  await goTo(page, 'Servizi')
  await page.locator('main a[href^="/services/0"]').first().click()
  const verify = page.getByRole('link', { name: 'Verifica', exact: true })
  await verify.waitFor()
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await verify.click()
  const stillThere = page.getByRole('group', { name: /Il servizio è ancora qui/ })
  await stillThere.getByText('Sì', { exact: true }).click()
  await page.getByText('Posti liberi', { exact: true }).click()
  await page.getByRole('button', { name: 'Salva la verifica' }).click()
  await page.getByText('Verificato oggi').first().waitFor()
  return name
}
