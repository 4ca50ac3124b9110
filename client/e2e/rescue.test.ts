import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSent, comeIn } from './support/door.ts'
import { findCase, openCase } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

/** A tablet that never finds its network again, and the second tablet of the same person, without one as well. */
describe('unsent work goes from one tablet to another', () => {
  const family = 'Salvataggio'
  const sending = /tablet|Senza rete/
  let house: House
  let dying: Tablet
  let other: Tablet
  let folder: string

  beforeAll(async () => {
    house = await startHouse()
    folder = await mkdtemp(join(tmpdir(), 'approdo-stick-'))
    dying = await unpackTablet(house.url, 'portrait')
    other = await unpackTablet(house.url, 'portrait')
    for (const { page } of [dying, other]) {
      await comeIn(page, 'worker1.roma')
      await allSent(page)
    }
  })
  afterAll(async () => {
    await Promise.all([dying?.throwAway(), other?.throwAway()])
    await house?.demolish()
    await rm(folder, { recursive: true, force: true })
  })

  it('is taken over without a network, worked with, and sent from there', async () => {
    for (const tablet of [dying, other]) await tablet.offline(true)
    await openCase(dying.page, 'Amina', family)
    await dying.page.getByRole('link', { name: sending }).first().click()
    await dying.page.getByRole('button', { name: 'Crea un file di salvataggio' }).click()
    const download = dying.page.waitForEvent('download')
    await dying.page.getByRole('link', { name: /^Scarica/ }).click()
    const stick = join(folder, (await download).suggestedFilename())
    await (await download).saveAs(stick)

    const { page } = other
    await page.getByRole('link', { name: sending }).first().click()
    await page.locator('input[type=file]').setInputFiles(stick)
    await page.getByText('Il server non si raggiunge').waitFor()
    await page.getByRole('button', { name: 'Prendilo su questo tablet' }).click()
    await page.getByText('Il lavoro è su questo tablet').waitFor()
    await findCase(page, family)
    await other.offline(false)
    await allSent(page)
    await dying.offline(false)
    await allSent(dying.page)
    expect(await dying.page.getByRole('link', { name: /decisione/ }).count()).toBe(0)
  })
})
