import { CsvError, parse } from 'csv-parse/sync'
import type { Refusal } from './refusal.ts'

export interface CsvRow {
  /** The line on which the row begins, from 1. */
  row: number
  /** Trimmed values by column; empty ones are left out. */
  values: Record<string, string>
}

export interface CsvTable {
  columns: string[]
  rows: CsvRow[]
  refusals: Refusal[]
}

interface Line {
  row: number
  cells: string[]
}

/**
 * Reads a table with a header row, separated by `,` `;` tab or `|`. A row that can't be read is refused by its
 * line, and reading goes on after it.
 */
export function readCsv(file: string, text: string): CsvTable {
  const refusals: Refusal[] = []
  const [header, ...lines] = readLines(file, text, refusals)
  if (header === undefined) return { columns: [], rows: [], refusals }
  const columns = header.cells.map((cell) => cell.trim())
  const rows: CsvRow[] = []
  for (const { row, cells } of lines) {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      const reason = `the row has ${cells.length} values, the header ${columns.length} columns`
      refusals.push({ of: 'row', file, row, reason })
      continue
    }
    const filled = columns
      .map((column, at) => [column, cells[at]?.trim() ?? ''] as const)
      .filter(([column, value]) => column !== '' && value !== '')
    if (filled.length > 0) rows.push({ row, values: Object.fromEntries(filled) })
  }
  return { columns: columns.filter((column) => column !== ''), rows, refusals }
}

function readLines(file: string, text: string, refusals: Refusal[]): Line[] {
  const delimiter = delimiterOf(text)
  const physical = text.split('\n')
  const lines: Line[] = []
  for (let from = 0; from < physical.length; ) {
    const before = from
    let next = before
    const skipBlank = () => {
      while (physical[next]?.trim() === '') next++
    }
    try {
      parse(physical.slice(before).join('\n'), {
        delimiter,
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record(cells, { lines: end }) {
          skipBlank()
          lines.push({ row: next + 1, cells })
          next = before + end
          return null
        },
      })
      return lines
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      skipBlank()
      refusals.push({
        of: 'row',
        file,
        row: next + 1,
        reason: 'a quotation mark opens here and is never closed',
      })
      from = next + 1
    }
  }
  return lines
}

/** The separator met most in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
