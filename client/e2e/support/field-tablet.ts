import { afterAll, beforeAll } from 'vitest'
import { allSent, comeIn } from './door.ts'
import { type House, startHouse } from './house.ts'
import { type Tablet, unpackTablet } from './tablet.ts'

/**
 * A worker's tablet for the tests of a file or group, held in portrait, which has received everything and then lost
 * its network. `before` prepares the server.
 */
export function useFieldTablet(before?: (url: string) => Promise<void>): Omit<Tablet, 'throwAway'> {
  let house: House
  let tablet: Tablet
  beforeAll(async () => {
    house = await startHouse()
    await before?.(house.url)
    tablet = await unpackTablet(house.url, 'portrait')
    await comeIn(tablet.page, 'worker1.roma')
    await allSent(tablet.page)
    await tablet.offline(true)
  })
  afterAll(async () => {
    await tablet?.throwAway()
    await house?.demolish()
  })
  return {
    get page() {
      return tablet.page
    },
    get context() {
      return tablet.context
    },
    offline: (cut) => tablet.offline(cut),
    restart: () => tablet.restart(),
    kill: () => tablet.kill(),
  }
}
