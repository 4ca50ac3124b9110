import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSent, comeIn, unlock } from './support/door.ts'
import { findCase, goTo, noteVisit, openCase, openTab } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { rawStore } from './support/raw-store.ts'
import { type Holding, type Tablet, unpackTablet } from './support/tablet.ts'

/** What a supervisor's tablet holds of a case that a worker founds on another one. */
describe.each<Holding>(['landscape', 'portrait'])('on a supervisor’s tablet held in %s', (holding) => {
  const family = `Zanfarol${holding}`
  const changed = 'Ha cucinato per il quartiere.'
  let house: House
  let worker: Tablet
  let supervisor: Tablet

  beforeAll(async () => {
    house = await startHouse()
    worker = await unpackTablet(house.url, holding)
    supervisor = await unpackTablet(house.url, holding)
    await comeIn(worker.page, 'worker1.roma')
    await openCase(worker.page, 'Amina', family)
    await noteVisit(worker.page, changed)
    await allSent(worker.page)
  })
  afterAll(async () => {
    await Promise.all([worker?.throwAway(), supervisor?.throwAway()])
    await house?.demolish()
  })

  it('there is only a summary, which can be read without a network and says what it is', async () => {
    const { page } = supervisor
    await comeIn(page, 'supervisor.roma')
    await allSent(page)
    await supervisor.offline(true)
    await findCase(page, family)
    await page.getByText('Per leggere il resto serve la rete.').waitFor()
    await page.getByRole('definition').filter({ hasText: 'Chiara Lombardi' }).waitFor()
    expect(await page.getByText(changed).count()).toBe(0)
    expect(await rawStore(page), 'the summary is sealed').not.toContain(family)
  })

  it('a case that was asked for comes with the network, and stays without it', async () => {
    const { page } = supervisor
    await page.getByRole('button', { name: 'Tieni su questo tablet' }).click()
    await page.getByText('La cartella arriva appena torna la rete').waitFor()
    await supervisor.offline(false)
    await page.getByText('Questa cartella resta su questo tablet').waitFor()
    await openTab(page, 'Diario')
    await page.getByText(changed).waitFor()
    await allSent(page)
    await supervisor.offline(true)
    await supervisor.restart()
    await unlock(supervisor.page, '/people')
    await findCase(supervisor.page, family)
    await openTab(supervisor.page, 'Diario')
    await supervisor.page.getByText(changed).waitFor()
    await supervisor.offline(false)
  })

  it('another one opens online, and says until when it stays', async () => {
    const { page } = supervisor
    await goTo(page, 'Persone')
    await page.getByRole('searchbox', { name: 'Cerca per nome' }).fill('')
    await page.getByRole('button', { name: /^Non su questo tablet/ }).click()
    await page.locator('main a[href^="/people/0"]').first().click()
    await page.getByText('perché l’hai aperta').waitFor()
    await page.getByRole('navigation', { name: 'Parti della cartella' }).waitFor()
  })
})
