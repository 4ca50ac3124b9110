import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allSent, comeIn, unlock } from '../e2e/support/door.ts'
import { findCase, goTo, openTab } from '../e2e/support/field-work.ts'
import { type House, startHouse } from '../e2e/support/house.ts'
import { type Tablet, unpackTablet } from '../e2e/support/tablet.ts'
import { long } from './support/long.ts'

/** Every form keeps what was written in it when the browser dies, without a network. */
let house: House
let tablet: Tablet

beforeAll(async () => {
  house = await startHouse()
  tablet = await unpackTablet(house.url, 'portrait')
  await comeIn(tablet.page, 'worker1.roma')
  await allSent(tablet.page)
  await tablet.offline(true)
})
afterAll(async () => {
  await tablet?.throwAway()
  await house?.demolish()
})

interface Form {
  name: string
  /** Whether the short form of the suite tries it, too. */
  short?: true
  /** Goes to the form, from any page; gives where it stands. */
  open(page: Page): Promise<Locator>
  /** What has to be chosen before there is a place for words. */
  begin?(form: Locator): Promise<void>
}

const inMain = (page: Page): Locator => page.getByRole('main')

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
    async open(page) {
      await goTo(page, 'Persone')
      await page.getByRole('link', { name: 'Nuova', exact: true }).click()
      return inMain(page)
    },
  },
  { name: 'the person', open: dialogOn('In breve', 'Modifica') },
  { name: 'the closing of a case', open: dialogOn('In breve', 'Concludi la presa in carico') },
  {
    name: 'an assessment',
    short: true,
    async open(page) {
      await findCase(page, 'Rahman')
      await openTab(page, 'Valutazione')
      await page.getByRole('button', { name: 'Nuova valutazione' }).click()
      return inMain(page)
    },
  },
  { name: 'a talent', open: dialogOn('Capacità e talenti', 'Parole ed esempio') },
  {
    name: 'a section of the profile',
    async open(page) {
      await findCase(page, 'Rahman')
      await openTab(page, 'Capacità e talenti')
      await page.getByRole('link', { name: /Che cosa si aspetta/ }).click()
      return inMain(page)
    },
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
    async open(page) {
      await findCase(page, 'Rahman')
      await page.getByRole('link', { name: 'Nuova visita' }).first().click()
      return inMain(page)
    },
  },
  { name: 'a meeting', short: true, open: dialogOn('Équipe', 'Verbale di una riunione già fatta') },
  { name: 'a referral', short: true, open: dialogOn('Équipe', 'Prepara un invio') },
  { name: 'a request of the person', open: dialogOn('Documenti', 'Nuova richiesta') },
  {
    name: 'a new service',
    async open(page) {
      await goTo(page, 'Servizi')
      await page.getByRole('link', { name: 'Nuovo servizio' }).click()
      return inMain(page)
    },
  },
  {
    name: 'a survey at the door',
    async open(page) {
      await goTo(page, 'Servizi')
      await page.locator('main a[href^="/services/0"]').first().click()
      await page.getByRole('link', { name: 'Verifica', exact: true }).click()
      return inMain(page)
    },
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
  await tablet.page.keyboard.press('Escape')
})
