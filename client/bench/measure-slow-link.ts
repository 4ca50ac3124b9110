import { type Measured, median, rounded } from '../../sync-server/bench/figures.ts'
import { openPage } from './browser.ts'
import { openLine } from './line.ts'
import type { Person } from './page/log-in.ts'

/** A first sync over 80 ms there and back, at 20 Mbit/s. */
export async function measureSlowLink(url: string, person: Person, rounds: number): Promise<Measured> {
  const line = await openLine(url, { delayMs: 40, bitsPerSecond: 20_000_000 })
  const page = await openPage(line.url)
  const ours: number[] = []
  const stock: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      await page.call('newTablet', person)
      ours.push(await page.call('syncTablet'))
      stock.push(await page.call('pullStock', person))
    }
  } finally {
    await page.close()
    await line.close()
  }
  const ratio = median(stock) / median(ours)
  const [own, peer] = [median(ours), median(stock)].map((time) => `${time.toFixed(0)} ms`)
  return {
    rows: [
      {
        what: 'First sync, 80 ms and 20 Mbit/s',
        ours: own ?? '',
        peer: peer ?? '',
        ratio: ratio.toFixed(2),
      },
    ],
    figures: { firstSyncSlowLinkRatio: rounded(ratio) },
  }
}
