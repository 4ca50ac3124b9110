import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeIn } from './support/door.ts'
import { goTo, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { printed, squeezed } from './support/printed.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

let house: House
let tablet: Tablet

beforeAll(async () => {
  house = await startHouse()
  tablet = await unpackTablet(house.url, 'portrait')
  const { page } = tablet
  await comeIn(page, 'worker1.roma')
  await goTo(page, 'Persone')
  await page
    .getByRole('link', { name: /Piano (in corso|verificato)/ })
    .first()
    .click()
  await openTab(page, 'Piano')
  await page
    .getByText(/^Versione 1,/)
    .first()
    .waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Stampa' }).click()
  await page.locator('.sheet h1').waitFor()
})
afterAll(async () => {
  await tablet?.throwAway()
  await house?.demolish()
})

const choose = async (label: string, value: string, heading: string) => {
  await tablet.page.getByLabel(label, { exact: true }).selectOption(value)
  await tablet.page.locator('.sheet h1').getByText(heading).first().waitFor()
}

it.each([
  ['it', 'Piano personalizzato', 'Risultato atteso'],
  ['en', 'Personalised plan', 'Expected result'],
  ['fr', 'Plan personnalisé', 'Résultat attendu'],
  ['es', 'Plan personalizado', 'Resultado esperado'],
  ['uk', 'Персональний план', 'Очікуваний результат'],
  ['ar', 'الخطة الشخصية', 'النتيجة المتوقعة'],
])(
  'prints the whole plan in %s offline, as text, with number and fingerprint on each page',
  async (code, title, result) => {
    const { page } = tablet
    await choose('Insieme a', 'none', (await page.locator('.sheet h1').innerText()).trim())
    await choose('Lingua', code, title)
    const { pages, isTagged } = await printed(tablet.page)
    const whole = squeezed(pages.join(' '))
    expect(isTagged).toBe(true)
    const said = code === 'ar' ? [...squeezed(title)].toSorted().join('') : squeezed(title)
    // Arabic comes back in visual runs: the letters are all there, in whichever order the runs were painted.
    if (code === 'ar') {
      expect([...squeezed(pages[0] ?? '')].filter((letter) => said.includes(letter)).length).toBeGreaterThan(
        said.length,
      )
      expect(whole).toMatch(/[\u0600-\u06ff]{3,}/)
    } else {
      expect(whole).toContain(said)
      expect(whole).toContain(squeezed(result))
    }
    const hash = (await page.locator('.sheet .hash code').innerText()).trim()
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(hash.slice(0, 16))
      expect(squeezed(text)).toContain(`${at + 1}/${pages.length}`)
    }
    for (const goal of await page.locator('.sheet h3').allInnerTexts())
      expect(whole).toContain(squeezed(goal.replace(/^\d+\./, '')))
  },
)

it('sets two languages side by side, with a place for the translation of what was written', async () => {
  await choose('Lingua', 'it', 'Piano personalizzato')
  await tablet.page.getByLabel('Insieme a').selectOption('fr')
  await tablet.page.locator('.sheet h1').getByText('Plan personnalisé').waitFor()
  const whole = squeezed((await printed(tablet.page)).pages.join(' '))
  expect(whole).toContain('Pianopersonalizzato')
  expect(whole).toContain('Planpersonnalisé')
  expect(whole).toContain('Traduction')
})

it('prints the agreement without the steps, and a receipt with the rights of the person', async () => {
  await tablet.page.getByLabel('Insieme a').selectOption('none')
  await choose('Che cosa', 'pact', 'Patto per l’inclusione sociale')
  const pact = squeezed((await printed(tablet.page)).pages.join(' '))
  expect(pact).toContain('Impegni')
  expect(pact).not.toContain(squeezed('I cinque gradini'))
  await choose('Che cosa', 'receipt', 'Ricevuta del piano firmato')
  const receipt = squeezed((await printed(tablet.page)).pages.join(' '))
  expect(receipt).toContain(squeezed('farlo correggere'))
})

it('explains the plan in short sentences and pictures, in two languages, as text', async () => {
  const { page } = tablet
  await page.getByLabel('Insieme a').selectOption('uk')
  await choose('Che cosa', 'easy', 'Il tuo piano, facile da leggere')
  await page.locator('.sheet h1').getByText('Ваш план, простими словами').waitFor()
  const { pages, isTagged } = await printed(tablet.page)
  const whole = squeezed(pages.join(' '))
  expect(isTagged).toBe(true)
  for (const words of ['Puoi dire di no.', 'Ви можете сказати «ні».', 'Hai firmato il piano il'])
    expect(whole).toContain(squeezed(words))
  const goals = await page.locator('.sheet h3').allInnerTexts()
  for (const goal of goals) expect(whole).toContain(squeezed(goal.replace(/^\d+\./, '')))
  expect(await page.locator('.sheet svg').count()).toBeGreaterThan(goals.length)
})
