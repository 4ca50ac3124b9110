import { documentsPerCase } from '../../sync-server/bench/documents.ts'
import type { Measured } from '../../sync-server/bench/figures.ts'
import { startServer } from '../../sync-server/bench/start-server.ts'
import { measureMemory, measureThroughput } from '../../sync-server/bench/throughput.ts'
import { measureClient } from './measure-client.ts'
import { measureEsco } from './measure-esco.ts'
import { measureSlowLink } from './measure-slow-link.ts'
import { measureIdle, measureTowns } from './measure-steady.ts'
import { type Sizes, setupOf } from './sizes.ts'

const parts = ['client', 'slow', 'idle', 'towns', 'server', 'memory', 'esco'] as const
type Part = (typeof parts)[number]

/**
 * Measures the named parts, or all: a table, and as the last line one JSON object. `--small` is for trying out: its
 * figures say nothing. `--rounds=N` changes how often each pair is measured.
 */
export async function runBench(args: string[]): Promise<void> {
  const named = parts.filter((part) => args.includes(part))
  const unknown = args.filter((arg) => !arg.startsWith('--') && !parts.includes(arg as Part))
  if (unknown.length > 0) throw new Error(`There is no part ${unknown[0]}; there are ${parts.join(', ')}.`)
  const wanted = new Set<Part>(named.length > 0 ? named : parts)
  const rounds = Number(args.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 3)
  const sizes: Sizes = args.includes('--small')
    ? { caseload: 1000, small: 200, large: 2000 }
    : { caseload: 10_000, small: 1000, large: 100_000 }

  const setup = setupOf(sizes, wanted.has('towns') || wanted.has('memory'))
  const server = await startServer(setup.server)
  const figures = {}
  printRow('What', 'Approdo', 'Peer', 'Ratio')
  printRow('---', '---', '---', '---')
  const note = (measured: Measured) => {
    for (const { what, ours, peer, ratio } of measured.rows) printRow(what, ours, peer, ratio)
    Object.assign(figures, measured.figures)
  }
  try {
    const { people, password } = setup
    const streamed = (person: { worker: string; database: string }) => ({ server, password, ...person })
    const cases = sizes.caseload / documentsPerCase
    if (wanted.has('server')) note(await measureThroughput(streamed(people.caseload), rounds))
    if (wanted.has('client')) note(await measureClient(server.url, people.caseload, cases, rounds))
    if (wanted.has('esco')) note(await measureEsco(server.url, rounds))
    if (wanted.has('slow')) note(await measureSlowLink(server.url, people.caseload, rounds))
    if (wanted.has('idle')) note(await measureIdle(server.url, people.caseload))
    if (wanted.has('towns')) note(await measureTowns(server.url, people, rounds))
    if (wanted.has('memory')) note(await measureMemory(streamed(people.archive)))
  } finally {
    await server.stop()
  }
  console.log(JSON.stringify(figures))
}

/** A row of a table in Markdown. */
function printRow(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
