import { type Measured, median, rounded } from '../../sync-server/bench/figures.ts'
import { openPage } from './browser.ts'

/** ESCO's occupations, and as many concepts as it has skills, in eight languages: making the index, and searching it. */
export async function measureEsco(url: string, rounds: number): Promise<Measured> {
  const page = await openPage(url)
  const rows: Measured['rows'] = []
  const figures: Measured['figures'] = {}
  try {
    for (const { times, what, figure } of [
      { times: 1, what: '3,039 occupations', figure: 'escoOccupationsSlowestMs' },
      { times: 5, what: '15,195 concepts', figure: 'escoSkillsSlowestMs' },
    ]) {
      const made: number[] = []
      const slowest: number[] = []
      for (let round = 0; round < rounds; round++) {
        const found = await page.call('searchEsco', times)
        made.push(found.made)
        slowest.push(found.slowest)
      }
      const alone = (of: string, ms: number) => ({
        what: `ESCO, ${what} in eight languages: ${of}`,
        ours: `${ms.toFixed(0)} ms`,
        peer: '–',
        ratio: '–',
      })
      rows.push(alone('the index', median(made)), alone('the slowest of eight searches', median(slowest)))
      figures[figure] = rounded(median(slowest))
    }
  } finally {
    await page.close()
  }
  return { rows, figures }
}
