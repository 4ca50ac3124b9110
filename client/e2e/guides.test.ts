import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takePicture } from './support/camera.ts'
import { pin } from './support/door.ts'
import { escoFile } from './support/esco-file.ts'
import { type GuideLanguage, guideWords } from './support/guide-words.ts'
import { type House, password, startHouse } from './support/house.ts'
import { type Holding, type Tablet, unpackTablet, viewports } from './support/tablet.ts'

/** Runs in the page: brings an element to the top of what scrolls around it. */
function toTop(element: Element): void {
  let frame = element.parentElement
  while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement
  frame?.scrollBy(0, element.getBoundingClientRect().top - frame.getBoundingClientRect().top - 16)
}

/** What the first-day guides tell, done step by step, in the language in which they tell it; it takes their pictures. */
describe.each<GuideLanguage>(['it', 'en'])('the guides in %s', (language) => {
  const words = guideWords[language]
  const tablets: Tablet[] = []
  let house: House

  beforeAll(async () => {
    house = await startHouse()
  })
  afterAll(async () => {
    await Promise.all(tablets.map((tablet) => tablet.throwAway()))
    await house?.demolish()
  })

  const picture = (page: Page, name: string) => takePicture(page, `${language}/${name}`)
  const goTo = (page: Page, path: string) => page.locator(`nav a[href="${path}"]`).click()
  const heading = (page: Page, name: string, level = 1) =>
    page.getByRole('heading', { name, level, exact: true }).waitFor()
  const allSent = (page: Page) => page.getByRole('link', { name: words.allSent }).waitFor()

  async function unpack(holding: Holding): Promise<Tablet> {
    const tablet = await unpackTablet(house.url, holding)
    tablets.push(tablet)
    await tablet.context.addInitScript((spoken) => localStorage.setItem('approdo.language', spoken), language)
    return tablet
  }

  async function logIn(page: Page, username: string): Promise<void> {
    await page.goto('/')
    await page.getByLabel(words.username).fill(username)
    await page.getByLabel(words.password).fill(password)
  }

  async function choosePin(page: Page): Promise<void> {
    await page.getByLabel(words.newPin).fill(pin)
    await page.getByLabel(words.repeatPin).fill(pin)
  }

  async function comeIn(username: string, holding: Holding = 'landscape'): Promise<Tablet> {
    const tablet = await unpack(holding)
    const { page } = tablet
    await logIn(page, username)
    await page.getByRole('button', { name: words.logIn, exact: true }).click()
    await choosePin(page)
    await page.getByRole('button', { name: words.protect }).click()
    await allSent(page)
    return tablet
  }

  describe('for social workers', () => {
    let tablet: Tablet

    it('lets them in once with the password, then asks for a PIN', async () => {
      tablet = await unpack('landscape')
      const { page } = tablet
      await logIn(page, 'worker1.roma')
      await page.getByRole('button', { name: words.logIn, exact: true }).click()
      await choosePin(page)
      await picture(page, 'pin')
      await page.getByRole('button', { name: words.protect }).click()
      await heading(page, words.today)
      await allSent(page)
      await picture(page, 'today')
    })

    it('shows a signed plan with goals, supports and commitments', async () => {
      const { page } = tablet
      await goTo(page, '/people')
      await page.getByRole('link', { name: words.signed }).nth(1).click()
      await page.getByRole('link', { name: words.abilities }).click()
      await page.getByText(words.canDo).waitFor()
      await picture(page, 'abilities')
      await page.getByRole('link', { name: words.plan, exact: true }).click()
      for (const part of [words.goals, words.supports, words.commitments]) await heading(page, part, 2)
      await page.getByText(words.underWay).waitFor()
      await page.getByRole('button', { name: words.hideList }).click()
      await page.setViewportSize({ width: 1024, height: 1280 })
      const goals = page.getByRole('heading', { name: words.goals, level: 2, exact: true })
      await page.locator('section', { has: goals }).locator('article').last().evaluate(toTop)
      await picture(page, 'plan')
      if (language === 'en') await takePicture(page, 'plan')
      await page.setViewportSize(viewports.landscape)
    })

    it('shows the team’s meetings and referrals, the week, and finds by a word of the case', async () => {
      const { page } = tablet
      const casePage = page.url()
      await page.getByRole('link', { name: words.team, exact: true }).click()
      await heading(page, words.meetings, 2)
      await heading(page, words.referrals, 2)
      for (const name of [words.prepareMeeting, words.prepareReferral])
        await page.getByRole('button', { name }).waitFor()
      const name = await page.getByRole('heading', { level: 1 }).innerText()
      await goTo(page, '/today')
      await page.getByRole('link', { name: words.agenda }).click()
      await page.getByRole('button', { name: words.toCalendar }).waitFor()
      await page.getByRole('link', { name: words.search, exact: true }).click()
      await heading(page, words.searchTitle)
      await page.getByRole('searchbox').fill(name)
      await page
        .locator(`main a[href^="${new URL(casePage).pathname.replace(/\/[a-z]+$/, '')}"]`)
        .first()
        .click()
      await heading(page, name)
    })

    it('keeps a visit written without network, and says so', async () => {
      const { page } = tablet
      await tablet.offline(true)
      try {
        await page.getByRole('link', { name: words.newVisit }).first().click()
        await page.getByText(words.atHome, { exact: true }).click()
        await page.getByLabel(words.whatChanged).fill(words.changed)
        await page.setViewportSize({ width: 1024, height: 680 })
        await picture(page, 'visit')
        await page.setViewportSize(viewports.landscape)
        await page.getByRole('button', { name: words.saveVisit }).click()
        await page.getByRole('link', { name: words.offline }).click()
        await heading(page, words.stillToSend, 2)
        await picture(page, 'offline')
      } finally {
        await tablet.offline(false)
      }
      await allSent(page)
    })

    it('hides everything when somebody looks on', async () => {
      const { page } = tablet
      await goTo(page, '/today')
      await page.getByRole('button', { name: words.hide }).click()
      await page.getByRole('button', { name: words.uncover }).click()
      await heading(page, words.today)
    })

    it('shows the services in a list and on the map', async () => {
      const { page } = tablet
      await goTo(page, '/services')
      await heading(page, words.services)
      await page.locator('.map-marker-cluster').first().click()
      await page.locator('.map-marker-place').first().waitFor()
      await picture(page, 'services')
    })

    it('starts again with the password when the PIN is forgotten', async () => {
      const { page } = tablet
      await page.getByRole('button', { name: words.lock, exact: true }).click()
      await page.getByRole('button', { name: words.forgotPin }).click()
      await page.getByLabel(words.password).fill(password)
      await page.getByRole('button', { name: words.goOn }).click()
      await page.getByRole('button', { name: words.startAgain }).click()
      await choosePin(page)
      await page.getByRole('button', { name: words.protect }).click()
      await allSent(page)
    })

    it('fits a tablet held upright', async () => {
      const { page } = await comeIn('worker2.roma', 'portrait')
      await goTo(page, '/services')
      await page.locator('main a[href^="/services/0"]').first().click()
      await page.getByRole('link', { name: words.verify, exact: true }).click()
      await heading(page, words.survey)
      await page.getByText(words.yes, { exact: true }).first().click()
      await page.getByRole('group', { name: words.freePlaces }).waitFor()
      await picture(page, 'survey')
    })
  })

  it('shows supervisors what awaits them and a plan to decide on', async () => {
    const { page } = await comeIn('supervisor.roma')
    await heading(page, words.supervision)
    await heading(page, words.workload, 2)
    await picture(page, 'supervision')
    await page.locator('main a[href^="/review/0"]').first().click()
    await page
      .getByRole('region', { name: words.decision })
      .getByRole('button', { name: words.approve })
      .waitFor()
    await picture(page, 'review')
  })

  it('shows the numbers of the municipality to coordinators', async () => {
    const { page } = await comeIn('coordinator.roma')
    await goTo(page, '/territory')
    await heading(page, words.territory)
    await heading(page, words.openCases, 2)
    await page.locator('main canvas').first().waitFor()
    await page.getByText(words.howToRead).first().click()
    await page.getByText(words.definition, { exact: true }).first().waitFor()
    await picture(page, 'territory')
  })

  it('shows trainers a path and the visit to write', async () => {
    const { page } = await comeIn('trainer')
    await heading(page, words.paths)
    await page.locator('main a[href^="/training/0"]').first().click()
    await page.getByRole('heading', { name: words.grid }).waitFor()
    await picture(page, 'training-path')
    await page.getByRole('link', { name: words.newTrainingVisit }).click()
    const seen = page.getByRole('heading', { name: words.whatISaw })
    await seen.waitFor()
    await seen.evaluate(toTop)
    await picture(page, 'training-visit')
  })

  it('shows administrators the staff and their devices, and no person in charge', async () => {
    const { page } = await comeIn('admin')
    await page.getByRole('button', { name: words.newPerson }).waitFor()
    await picture(page, 'staff')
    await page.getByRole('link', { name: words.devices }).click()
    await page.getByText(words.thisDevice).waitFor()
    await picture(page, 'devices')
    await page.getByRole('link', { name: words.esco }).click()
    await page.locator('input[type=file]').setInputFiles(escoFile)
    const preview = page.getByRole('heading', { name: words.whatChanges })
    await preview.waitFor()
    await preview.evaluate(toTop)
    await picture(page, 'esco')
    await page.getByRole('button', { name: words.importIt, exact: true }).click()
    await page.getByRole('button', { name: words.takeOutOfUse }).waitFor()
    expect(await page.locator('nav a[href="/people"]').count()).toBe(0)
  })
})
