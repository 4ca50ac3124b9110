import { CsvError, parse } from 'csv-parse/sync'

export interface CsvRow {
  /** The line on which the row begins, from 1. */
  row: number
  /** Trimmed values by column; empty ones are left out. */
  values: Record<string, string>
}

/** Why a row was not read. */
export interface CsvProblem {
  /** The line on which the row begins, from 1. */
  row: number
  code: 'quoteNeverClosed' | 'tooManyValues'
  /** How many values the row has; with `tooManyValues`. */
  values?: number
}

export interface CsvTable {
  columns: string[]
  rows: CsvRow[]
  problems: CsvProblem[]
}

interface Line {
  row: number
  cells: string[]
}

/**
 * Reads a table (RFC 4180) with a header row, separated by `,` `;` tab or `|`; a byte order mark is left out, and lines end with
 * `\n` or `\r\n`. A row that can't be read is named by its line, and reading goes on after it.
 */
export function readCsv(text: string): CsvTable {
  const problems: CsvProblem[] = []
  const [header, ...lines] = readLines(text, problems)
  if (header === undefined) return { columns: [], rows: [], problems }
  const columns = header.cells.map((cell) => cell.trim())
  const rows: CsvRow[] = []
  for (const { row, cells } of lines) {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      problems.push({ row, code: 'tooManyValues', values: cells.length })
      continue
    }
    const filled = columns
      .map((column, at) => [column, cells[at]?.trim() ?? ''] as const)
      .filter(([column, value]) => column !== '' && value !== '')
    if (filled.length > 0) rows.push({ row, values: Object.fromEntries(filled) })
  }
  return { columns: columns.filter((column) => column !== ''), rows, problems }
}

function readLines(text: string, problems: CsvProblem[]): Line[] {
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
        on_record(cells: string[], { lines: end }) {
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
      problems.push({ row: next + 1, code: 'quoteNeverClosed' })
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
