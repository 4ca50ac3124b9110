import { describe, expect, it } from 'vitest'
import { unlock } from './support/door.ts'
import { useFieldTablet } from './support/field-tablet.ts'
import { findCase, openCase, openTab } from './support/field-work.ts'
import { printed, squeezed } from './support/printed.ts'

/** The skills profile, asked in two languages at a table without a network, and taken along on paper. */
describe('the guided profile', () => {
  const family = 'Profilata'
  const tablet = useFieldTablet()
  const shot = (name: string) =>
    process.env.SHOT ? tablet.page.screenshot({ path: `/tmp/p-${name}.png`, fullPage: true }) : undefined

  it('asks part by part in two languages, and forgets nothing when the browser dies', async () => {
    const { page } = tablet
    await openCase(page, 'Amina', family)
    await openTab(page, 'Capacità e talenti')
    await page.getByRole('link', { name: 'Profilo guidato' }).click()
    await page.getByLabel('Anche in').selectOption('ar')
    await page.getByText('ما الذي تجيده').waitFor()
    await page.getByRole('button', { name: 'Imparato nella vita' }).click()
    await page.getByLabel('Con le parole della persona').fill('Tenere in ordine i conti di casa')
    await page.getByRole('button', { name: 'Salva', exact: true }).click()
    await page.getByText('Aggiunto:').waitFor()
    await shot('skills')
    await page.getByRole('link', { name: 'Avanti: Lingue' }).click()
    await page.getByText('أي اللغات تفهمها').waitFor()
    await page.getByRole('button', { name: 'Aggiungi una lingua' }).click()
    await page.getByLabel('Lingua اللغة').selectOption('ar')
    await page.getByLabel('Lingua materna').check()
    await page.getByRole('button', { name: 'Aggiungi una lingua' }).click()
    await page.getByLabel('Lingua اللغة').last().selectOption('it')
    await page.getByLabel('Parla con altri').last().selectOption('A2')
    // Leaving seals what the last second brought; it is back once it is in the store.
    await page.goBack()
    await page.getByRole('link', { name: 'Avanti: Lingue' }).click()
    await page.locator('summary').getByText('A2 · Base').waitFor()
    await shot('languages')
    await tablet.restart()
  })

  it('goes on where it stood', async () => {
    await unlock(tablet.page)
    const { page } = tablet
    await findCase(page, family)
    await openTab(page, 'Capacità e talenti')
    await page.getByRole('link', { name: 'Compila Lingue' }).click()
    await page.locator('summary').getByText('A2 · Base').waitFor()
    await page.getByRole('button', { name: 'Salva e vai avanti' }).click()
    await page.getByRole('heading', { name: 'Scuola e corsi' }).waitFor()
    await page.getByRole('button', { name: 'Aggiungi una scuola o un corso' }).click()
    await page.getByLabel('Titolo o materia').fill('Contabilità')
    await page.getByLabel('Anno in cui').fill('2o19')
    await page.getByRole('button', { name: 'Salva e vai avanti' }).click()
    await page.getByText('Scrivi un anno (2019)').waitFor()
    await shot('wrong')
    await page.getByLabel('Anno in cui').fill('6/2019')
    await page.getByRole('button', { name: 'Salva e vai avanti' }).click()
    await page.getByRole('heading', { name: 'Lavori fatti' }).waitFor()
    await page.getByRole('button', { name: 'Salta questa parte' }).click()
    await page.getByRole('heading', { name: 'Patenti' }).waitFor()
    await page.getByRole('button', { name: 'Aggiungi una patente' }).click()
    await page.getByLabel('Categoria').selectOption('B')
    await page.getByLabel('A che punto').selectOption('toConvert')
    await page.getByRole('button', { name: 'Salva e vai avanti' }).click()
    await page.getByLabel('Scrivere messaggi').selectOption('alone')
    await shot('digital')
    await page.getByRole('button', { name: 'Salva e vai avanti' }).click()
    await page.getByLabel('Che lavoro vorrebbe').fill('Contabile in una cooperativa')
    await page.getByRole('button', { name: 'Salva e finisci' }).click()
    await page.getByText('saltata').waitFor()
    for (const said of ['Contabilità', '06/2019', 'Contabile in una cooperativa', 'Di un altro Paese'])
      await page.getByText(said, { exact: false }).first().waitFor()
    await shot('summary')
  })

  it.each([
    ['fr', false, ['Profil de compétences', 'Capacités et talents', 'Permis de conduire']],
    ['uk', true, ['Профіль умінь', 'Водійські права', 'З іншої країни']],
    ['ar', false, []],
  ] as const)('is printed in %s, beside Italian or alone, as text', async (language, alone, words) => {
    const { page } = tablet
    if (!page.url().endsWith('/profile/print'))
      await page.getByRole('link', { name: 'Stampa il profilo' }).click()
    await page.getByLabel('Insieme a').selectOption(language)
    await page.getByLabel('Senza l’italiano').setChecked(alone)
    await page.locator('.sheet h1 [lang=it]').waitFor({ state: alone ? 'hidden' : 'visible' })
    await page.locator(`.sheet h1 [lang=${language}]`).waitFor()
    await shot(`print-${language}`)
    const { pages, isTagged } = await printed(page)
    const text = squeezed(pages.join(''))
    expect(isTagged).toBe(true)
    for (const word of words) expect(text).toContain(squeezed(word))
    expect(text).toContain(squeezed('Contabile in una cooperativa'))
    expect(text.includes(squeezed('Profilo delle capacità'))).toBe(!alone)
    expect(text).not.toContain('Lavorifatti')
    // Arabic comes back in visual runs, its letters in whichever order they were painted.
    const arabic = [...text].filter((letter) => /[\u0600-\u06ff]/.test(letter)).length
    if (language === 'ar') expect(arabic).toBeGreaterThan(squeezed('ملف القدرات المدرسة والدورات').length)
    else expect(arabic).toBe(0)
  })
})
