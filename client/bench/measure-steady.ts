import { type Measured, median, rounded } from '../../sync-server/bench/figures.ts'
import { type Ask, logIn } from '../../sync-server/bench/session.ts'
import { type BenchPage, openPage } from './browser.ts'
import { type BenchLine, openLine } from './line.ts'
import type { Person } from './page/log-in.ts'
import type { People } from './sizes.ts'

/**
 * What a sync with nothing new receives: the bodies are what counts, as a browser's own headers alone exceed 2 kB in three
 * requests; the row tells what goes over the line with all headers.
 */
export async function measureIdle(url: string, person: Person): Promise<Measured> {
  const line = await openLine(url)
  const page = await openPage(line.url)
  try {
    await page.call('newTablet', person)
    await page.call('syncTablet')
    await page.call('syncTablet')
    line.reset()
    const { time, bodies } = await page.call('idleSync')
    const { requests, bytes } = line.traffic()
    return {
      rows: [
        {
          what: 'A sync with nothing new',
          ours: `${requests} requests, ${bodies} bytes (with all headers, both ways: ${bytes}), ${time.toFixed(0)} ms`,
          peer: '–',
          ratio: '–',
        },
      ],
      figures: { idleSyncRequests: requests, idleSyncBytes: bodies },
    }
  } finally {
    await page.close()
    await line.close()
  }
}

/** One changed document of a small caseload, in a large municipality against a small one. */
export async function measureTowns(url: string, people: People, rounds: number): Promise<Measured> {
  const small = await openTown(url, people.inSmall)
  const large = await openTown(url, people.inLarge)
  try {
    for (let round = 0; round < Math.max(rounds, 15); round++) {
      await small.syncChange()
      await large.syncChange()
    }
  } finally {
    await Promise.all([small.close(), large.close()])
  }
  const row = (what: string, unit: string, inLarge: number[], inSmall: number[]) => ({
    what: `One changed document, large municipality against small: ${what}`,
    ours: `${median(inLarge).toFixed(0)} ${unit}`,
    peer: `${median(inSmall).toFixed(0)} ${unit}`,
    ratio: (median(inLarge) / median(inSmall)).toFixed(2),
  })
  return {
    rows: [row('time', 'ms', large.times, small.times), row('bytes', 'bytes', large.bytes, small.bytes)],
    figures: {
      bigMunicipalityTimeRatio: rounded(median(large.times) / median(small.times)),
      bigMunicipalityBytesRatio: rounded(median(large.bytes) / median(small.bytes)),
    },
  }
}

async function openTown(url: string, person: Person) {
  const line: BenchLine = await openLine(url)
  const page: BenchPage = await openPage(line.url)
  await page.call('newTablet', person)
  await page.call('syncTablet')
  const ask = await logIn(url, person.worker, person.password)
  const times: number[] = []
  const bytes: number[] = []
  let round = 0
  return {
    times,
    bytes,
    async syncChange() {
      await changeOne(ask, person, ++round)
      line.reset()
      times.push(await page.call('syncTablet'))
      bytes.push(line.traffic().bytes)
    },
    close: async () => {
      await page.close()
      await line.close()
    },
  }
}

/** Somebody's edit, from elsewhere. */
async function changeOne(ask: Ask, { database }: Person, round: number): Promise<void> {
  const { results } = (await (await ask(`/sync/${database}/_changes`)).json()) as {
    results: { id: string }[]
  }
  const { id = '' } = results.find((row) => row.id.includes(':note:')) ?? {}
  const path = `/sync/${database}/${encodeURIComponent(id)}`
  const doc = (await (await ask(path)).json()) as object
  const answer = await ask(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...doc, on: `2026-02-${String((round % 28) + 1).padStart(2, '0')}` }),
  })
  if (!answer.ok) throw new Error(`The edit answered ${answer.status}: ${await answer.text()}`)
}
