import { describe, expect, it } from 'vitest'
import { goalTitle, pushExtremeCase } from './support/extreme-case.ts'
import { useFieldTablet } from './support/field-tablet.ts'
import { goTo, openTab } from './support/field-work.ts'
import { coveredFocus, layoutFaults } from './support/layout-faults.ts'
import { printed, squeezed } from './support/printed.ts'

const sizes = { tablet: { width: 800, height: 1280 }, phone: { width: 360, height: 740 } } as const
const tabs = ['In breve', 'Valutazione', 'Capacità e talenti', 'Piano', 'Diario', 'Équipe', 'Documenti']

/** Names of eighty letters, twelve at home, forty goals, words from the right: on a tablet and on a phone. */
describe('a case of extremes', () => {
  const tablet = useFieldTablet((url) => pushExtremeCase(url, 'worker1.roma'))
  let device: string
  let found: Record<string, string[]>
  const hold = async (name: keyof typeof sizes): Promise<void> => {
    device = name
    found = {}
    await tablet.page.setViewportSize(sizes[name])
  }
  const look = async (name: string): Promise<void> => {
    const { page } = tablet
    await page.locator('h1').first().waitFor()
    if (process.env.SHOT) await page.screenshot({ path: `/tmp/x-${device}-${name.replaceAll(' ', '-')}.png` })
    const faults = await layoutFaults(page)
    if (faults.length > 0) found[name] = faults
  }

  it.each(['tablet', 'phone'] as const)('fits on the screens of a %s, and so do its forms', async (name) => {
    await hold(name)
    const { page } = tablet
    await goTo(page, 'Oggi')
    await look('today')
    await goTo(page, 'Persone')
    await page.getByRole('searchbox', { name: 'Cerca per nome' }).fill('Wolfeschlegel')
    const link = page.locator('main a[href^="/people/0"]', { hasText: 'Margherita al Mare' })
    await link.waitFor()
    await look('people')
    await link.click()
    for (const tab of tabs) {
      await openTab(page, tab)
      await look(tab)
    }
    await openTab(page, 'Piano')
    for (const button of ['Aggiungi obiettivo', 'Aggiungi sostegno', 'Aggiungi impegno']) {
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('dialog').waitFor()
      await look(button)
      await page.keyboard.press('Escape')
    }
    await openTab(page, 'Valutazione')
    await page.getByRole('button', { name: 'Nuova valutazione' }).click()
    await look('assess')
    expect(found).toEqual({})
  })

  it.each(['tablet', 'phone'] as const)('keeps what has the focus in sight on a %s', async (name) => {
    await hold(name)
    const { page } = tablet
    await goTo(page, 'Persone')
    await page.getByRole('searchbox', { name: 'Cerca per nome' }).fill('Wolfeschlegel')
    await page.locator('main a[href^="/people/0"]', { hasText: 'Margherita al Mare' }).click()
    const walk = async (name: string): Promise<void> => {
      const covered = await coveredFocus(page, 60)
      if (covered.length > 0) found[name] = covered
    }
    await openTab(page, 'Valutazione')
    await page.getByRole('button', { name: 'Nuova valutazione' }).click()
    await walk('assess')
    await openTab(page, 'Capacità e talenti')
    await page.getByRole('link', { name: 'Compila Che cosa si aspetta' }).click()
    await page.waitForURL(/\/profile/)
    await page.locator('main form').waitFor()
    await look('profile')
    await walk('profile')
    await page.goBack()
    await openTab(page, 'Piano')
    await walk('plan')
    expect(found).toEqual({})
  })

  it('is printed whole', async () => {
    await hold('tablet')
    const { page } = tablet
    await page.getByRole('link', { name: 'Stampa' }).click()
    await page.locator('.sheet h1').waitFor()
    await look('print')
    expect(found).toEqual({})
    const { pages } = await printed(page)
    const whole = squeezed(pages.join(''))
    for (let number = 1; number <= 40; number++) expect(whole).toContain(squeezed(goalTitle(number)))
    expect(whole).toContain('Servizio25')
    expect(whole).toContain('Impegno29')
  })
})
