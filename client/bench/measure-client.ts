import { type Measured, median, p95, rounded } from '../../sync-server/bench/figures.ts'
import { openPage } from './browser.ts'
import type { Person } from './page/log-in.ts'

const saves = 500

/** First sync, reading everything back, and saving, each beside stock PouchDB in the same page. */
export async function measureClient(
  url: string,
  person: Person,
  cases: number,
  rounds: number,
): Promise<Measured> {
  const page = await openPage(url)
  const times: Record<
    | 'ours'
    | 'stock'
    | 'raw'
    | 'visible'
    | 'whole'
    | 'read'
    | 'save'
    | 'put'
    | 'task'
    | 'search'
    | 'firstSearch',
    number[]
  > = {
    ours: [],
    stock: [],
    raw: [],
    visible: [],
    whole: [],
    read: [],
    save: [],
    put: [],
    task: [],
    search: [],
    firstSearch: [],
  }
  try {
    for (let round = 0; round < rounds; round++) {
      times.raw.push(await page.call('fetchRaw', person))
      await page.call('newTablet', person)
      times.task.push((await page.call('syncWatched')).longestTask)
      await page.call('newTablet', person)
      times.ours.push(await page.call('syncTablet'))
      const { first, slowest } = await page.call('searchAll')
      times.firstSearch.push(first)
      times.search.push(slowest)
      times.stock.push(await page.call('pullStock', person))
      for (let again = 0; again < 3; again++) {
        const { visible, whole } = await page.call('openCaseload', cases)
        times.visible.push(visible)
        times.whole.push(whole)
        times.read.push(await page.call('readStock'))
      }
    }
    for (let nth = 0; nth < saves; nth++) {
      times.save.push(await page.call('saveOne', nth))
      times.put.push(await page.call('saveStock', nth))
    }
  } finally {
    await page.close()
  }
  const row = (what: string, ours: number, peer: number, digits = 0) => ({
    what,
    ours: `${ours.toFixed(digits)} ms`,
    peer: `${peer.toFixed(digits)} ms`,
    ratio: (peer / ours).toFixed(2),
  })
  const alone = (what: string, ms: number) => ({ what, ours: `${ms.toFixed(0)} ms`, peer: '–', ratio: '–' })
  const [ours, stock, raw] = [median(times.ours), median(times.stock), median(times.raw)]
  const longest = median(times.task)
  return {
    rows: [
      row('First sync, loopback', ours, stock),
      { ...row('First sync against fetching and parsing', ours, raw), ratio: (ours / raw).toFixed(2) },
      alone('Longest task of the main thread', longest),
      row('Unlocked to visible caseload', median(times.visible), median(times.read)),
      row('Unlocked to all documents in memory', median(times.whole), median(times.read)),
      alone('Search over everything, the first', median(times.firstSearch)),
      alone('Search over everything, the slowest of six', median(times.search)),
      row('Save, p50', median(times.save), median(times.put), 1),
      row('Save, p95', p95(times.save), p95(times.put), 1),
    ],
    figures: {
      firstSyncLoopbackRatio: rounded(stock / ours),
      firstSyncToRawBytesRatio: rounded(ours / raw),
      longestTaskMs: rounded(longest),
      unlockRatio: rounded(median(times.read) / median(times.visible)),
      searchSlowestMs: rounded(median(times.search)),
      saveP95Ratio: rounded(p95(times.put) / p95(times.save)),
    },
  }
}
