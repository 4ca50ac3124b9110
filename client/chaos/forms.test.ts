import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { unlock } from '../e2e/support/door.ts'
import { useFieldTablet } from '../e2e/support/field-tablet.ts'
import { findCase, goTo, openTab } from '../e2e/support/field-work.ts'
import { long } from './support/long.ts'

/** The forms of a worker's day keep what was written in them when the browser dies, without a network. */
const tablet = useFieldTablet()

// A dialog that stays open would be in the way of the next form.
afterEach(() => tablet.page.keyboard.press('Escape'))

interface Form {
  name: string
  /** Whether the short form of the suite tries it, too. */
  short?: true
  /** Goes to the form, from any page; gives where it stands. */
  open(page: Page): Promise<Locator>
  /** What has to be chosen before there is a place for words. */
  begin?(form: Locator): Promise<void>
}

/** A form that is a page of its own. */
const pageAt =
  (go: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<Locator> => {
    await go(page)
    return page.getByRole('main')
  }

/** A form in a dialog, behind a button on a part of the case. */
const dialogOn =
  (tab: string, button: string) =>
  async (page: Page): Promise<Locator> => {
    await findCase(page, 'Rahman')
    await openTab(page, tab)
    await page.getByRole('button', { name: button }).first().click()
    return page.getByRole('dialog')
  }

const forms: Form[] = [
  {
    name: 'a new case',
    short: true,
    open: pageAt(async (page) => {
      await goTo(page, 'Persone')
      await page.getByRole('link', { name: 'Nuova', exact: true }).click()
    }),
  },
  { name: 'the person', open: dialogOn('In breve', 'Modifica') },
  { name: 'the closing of a case', open: dialogOn('In breve', 'Concludi la presa in carico') },
  {
    name: 'an assessment',
    short: true,
    open: pageAt(async (page) => {
      await findCase(page, 'Rahman')
      await openTab(page, 'Valutazione')
      await page.getByRole('button', { name: 'Nuova valutazione' }).click()
    }),
  },
  { name: 'a talent', open: dialogOn('Capacità e talenti', 'Parole ed esempio') },
  {
    name: 'a section of the profile',
    open: pageAt(async (page) => {
      await findCase(page, 'Rahman')
      await openTab(page, 'Capacità e talenti')
      await page.getByRole('link', { name: /Che cosa si aspetta/ }).click()
    }),
  },
  {
    name: 'the benefit of a plan',
    async open(page) {
      await findCase(page, 'Rahman')
      await openTab(page, 'Piano')
      const panel = page.locator('details', { hasText: 'Misura economica' })
      await panel.evaluate((details: HTMLDetailsElement) => {
        details.open = true
      })
      return panel
    },
    async begin(form) {
      await form.getByLabel('Con quale misura va il piano').selectOption('adi')
    },
  },
  { name: 'a goal', open: dialogOn('Piano', 'Aggiungi obiettivo') },
  { name: 'a support', short: true, open: dialogOn('Piano', 'Aggiungi sostegno') },
  { name: 'a commitment', short: true, open: dialogOn('Piano', 'Aggiungi impegno') },
  { name: 'a note', open: dialogOn('Diario', 'Nuova nota') },
  {
    name: 'a visit',
    open: pageAt(async (page) => {
      await findCase(page, 'Rahman')
      await page.getByRole('link', { name: 'Nuova visita' }).first().click()
    }),
  },
  { name: 'a meeting', short: true, open: dialogOn('Équipe', 'Verbale di una riunione già fatta') },
  { name: 'a referral', short: true, open: dialogOn('Équipe', 'Prepara un invio') },
  { name: 'a request of the person', open: dialogOn('Documenti', 'Nuova richiesta') },
  {
    name: 'a new service',
    open: pageAt(async (page) => {
      await goTo(page, 'Servizi')
      await page.getByRole('link', { name: 'Nuovo servizio' }).click()
    }),
  },
  {
    name: 'a survey at the door',
    open: pageAt(async (page) => {
      await goTo(page, 'Servizi')
      await page.locator('main a[href^="/services/0"]').first().click()
      await page.getByRole('link', { name: 'Verifica', exact: true }).click()
    }),
  },
]

const words = 'Parole che non si perdono'
/** Where a form takes words: not the fields that look something up. */
const firstText = (form: Locator): Locator =>
  form
    .locator('textarea, input[type=text]:not([role=combobox]), input:not([type]):not([role=combobox])')
    .locator('visible=true')
    .first()

it.each(forms.filter(({ short }) => long || short))('A browser killed in $name', async ({ open, begin }) => {
  const before = await open(tablet.page)
  await begin?.(before)
  await firstText(before).fill(words)
  await before
    .getByText(/Bozza salvata/)
    .first()
    .waitFor()
  await tablet.kill()
  await unlock(tablet.page)
  const after = await open(tablet.page)
  await expect.poll(() => firstText(after).inputValue()).toBe(words)
})
