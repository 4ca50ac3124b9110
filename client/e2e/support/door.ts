import type { Page } from 'playwright-core'
import { password } from './house.ts'

/** The PIN that everybody in these tests chooses. */
export const pin = '472913'

/** Logs in for the first time on a tablet and chooses a PIN; ends on the first page of the role. */
export async function comeIn(page: Page, username: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Nome utente').fill(username)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Accedi' }).click()
  await page.getByLabel('Nuovo PIN').fill(pin)
  await page.getByLabel('Ripeti il PIN').fill(pin)
  await page.getByRole('button', { name: 'Proteggi questo tablet' }).click()
  await page.getByRole('navigation', { name: 'Sezioni' }).waitFor()
}

/** Unlocks a tablet that is at the door. */
export async function unlock(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Sblocca' }).click()
  await page.getByRole('navigation', { name: 'Sezioni' }).waitFor()
}

/** Waits until the server has confirmed all that was written here. */
export const allSent = (page: Page): Promise<void> =>
  page.getByRole('link', { name: /Tutto inviato/ }).waitFor()
