import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allSent, comeIn } from './support/door.ts'
import { goalTitle, pushExtremeCase } from './support/extreme-case.ts'
import { goTo, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { coveredFocus, layoutFaults } from './support/layout-faults.ts'
import { printed, squeezed } from './support/printed.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

const tabs = ['In breve', 'Valutazione', 'Capacità e talenti', 'Piano', 'Diario', 'Équipe', 'Documenti']

/** Names of eighty letters, twelve at home, forty goals, words from the right: on a tablet and on a phone. */
describe.each([
  ['tablet', { width: 800, height: 1280 }],
  ['phone', { width: 360, height: 740 }],
])('a case of extremes on a %s', (device, size) => {
  let house: House
  let tablet: Tablet

  beforeAll(async () => {
    house = await startHouse()
    await pushExtremeCase(house.url, 'worker1.roma')
    tablet = await unpackTablet(house.url, 'portrait')
    await tablet.page.setViewportSize(size)
    await comeIn(tablet.page, 'worker1.roma')
    await allSent(tablet.page)
    await tablet.offline(true)
  })
  afterAll(async () => {
    await tablet?.throwAway()
    await house?.demolish()
  })
  let found: Record<string, string[]> = {}
  beforeEach(() => {
    found = {}
  })
  const look = async (name: string): Promise<void> => {
    const { page } = tablet
    await page.locator('h1').first().waitFor()
    if (process.env.SHOT) await page.screenshot({ path: `/tmp/x-${device}-${name.replaceAll(' ', '-')}.png` })
    const faults = await layoutFaults(page)
    if (faults.length > 0) found[name] = faults
  }

  it('fits on the screens of the case, and in their forms', async () => {
    const { page } = tablet
    await look('today')
    await goTo(page, 'Persone')
    await page.getByRole('searchbox', { name: 'Cerca per nome' }).fill('Wolfeschlegel')
    const link = page.locator('main a[href^="/people/0"]').first()
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

  it('keeps what has the focus in sight', async () => {
    const { page } = tablet
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

  it('prints all of it', async () => {
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
