import type { Measured } from '../../sync-server/bench/figures.ts'

/** Prints the rows as a table in Markdown. */
export function printTable(rows: Measured['rows']): void {
  const lines = [
    ['What', 'Approdo', 'Peer', 'Ratio'],
    ['---', '---', '---', '---'],
    ...rows.map(({ what, ours, peer, ratio }) => [what, ours, peer, ratio]),
  ]
  for (const line of lines) console.log(`| ${line.join(' | ')} |`)
}
