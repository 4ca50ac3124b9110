import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeIn } from './support/door.ts'
import { goTo } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { type Tablet, unpackTablet } from './support/tablet.ts'

let house: House
let tablet: Tablet

beforeAll(async () => {
  house = await startHouse()
  tablet = await unpackTablet(house.url, 'landscape')
})
afterAll(async () => {
  await tablet?.throwAway()
  await house?.demolish()
})

it('needs less than 200 kB of compressed JavaScript from the log-in to the caseload', async () => {
  const { page, context } = tablet
  // Without the service worker, which fetches everything for later beside what the page asks for.
  await context.route('**/sw.js', (route) => route.abort())
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const url = response.url()
    if (new URL(url).pathname.endsWith('.js') && response.ok() && !scripts.has(url))
      scripts.set(
        url,
        response.body().then((body) => gzipSync(body).length),
      )
  })
  await comeIn(page, 'worker1.roma')
  await goTo(page, 'Persone')
  await page.locator('main a[href^="/people/0"]').first().waitFor()
  const sizes = await Promise.all(scripts.values())
  const names = [...scripts.keys()].map((url, at) => `${new URL(url).pathname} ${sizes[at]}`)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total, names.join('\n')).toBeLessThan(200_000)
  expect(names.filter((name) => /chart|Map|maplibre|echarts/i.test(name))).toEqual([])
})
