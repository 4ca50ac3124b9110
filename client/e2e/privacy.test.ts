import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeIn, unlock } from './support/door.ts'
import { goTo } from './support/field-work.ts'
import { type House, startHouse } from './support/house.ts'
import { cookieOf } from './support/indicator.ts'
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

interface Scopes {
  databases: { database: string; scopes: string[] }[]
}

const ask = async (username: string, path: string): Promise<Response> =>
  fetch(`${house.url}${path}`, { headers: { cookie: await cookieOf(house.url, username) } })

const casesOf = async (username: string): Promise<string[]> => {
  const { databases } = (await (await ask(username, '/sync/scopes')).json()) as Scopes
  const scopes = databases.find(({ database }) => database === 'm058091')?.scopes ?? []
  return scopes.filter((scope) => scope.startsWith('case:'))
}

it('gives a worker nothing of a case that names somebody else', async () => {
  const own = await casesOf('worker2.roma')
  const [foreign] = (await casesOf('worker1.roma')).filter((scope) => !own.includes(scope))
  expect(own.length).toBeGreaterThan(0)
  if (foreign === undefined) throw new Error('The demo has no case of worker1 alone')

  const byId = await ask('worker2.roma', `/sync/m058091/${encodeURIComponent(foreign)}`)
  const unknown = await ask(
    'worker2.roma',
    `/sync/m058091/${encodeURIComponent('case:01ARZ3NDEKTSV4RRFFQ69G5FAV')}`,
  )
  expect(byId.status).toBe(404)
  expect(await byId.text()).toBe(await unknown.text())

  const changes = await (await ask('worker2.roma', '/sync/m058091/_changes')).text()
  expect(changes).toContain(own[0])
  expect(changes).not.toContain(foreign)
})

it('lists on the tablet the worker’s own cases and opens no other by its address', async () => {
  const own = await casesOf('worker2.roma')
  const [foreign] = (await casesOf('worker1.roma')).filter((scope) => !own.includes(scope))
  const { page } = tablet
  await comeIn(page, 'worker2.roma')
  await goTo(page, 'Persone')
  await page.locator('main a[href^="/people/0"]').first().waitFor()
  await unlock(page, `/people/${foreign?.slice('case:'.length)}`)
  await page.getByText('Questa cartella non è sul tablet').waitFor()
})
