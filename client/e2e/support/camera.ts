import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const folder = resolve(import.meta.dirname, '../../../docs/screenshots')
const wanted = process.env.APPRODO_SCREENSHOTS === '1'

/**
 * Takes a picture for the guides, `docs/screenshots/<name>.png`, when APPRODO_SCREENSHOTS is 1; otherwise does nothing.
 * Waits for fonts and pictures, and puts messages that pass by away.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!wanted) return
  for (const toast of await page.locator('.toasts .toast').all())
    await toast.getByRole('button').last().click()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.mouse.move(0, 0)
  const path = resolve(folder, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
}
