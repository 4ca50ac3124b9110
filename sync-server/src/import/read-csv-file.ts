import { type CsvProblem, type CsvRow, readCsv } from '@approdo/schemas'
import type { Refusal } from './refusal.ts'

/** A table of a file, and the rows of it that can't be read. */
export interface CsvFile {
  columns: string[]
  rows: CsvRow[]
  refusals: Refusal[]
}

/** Reads a table ({@link readCsv}); a row that can't be read is refused by its line, and reading goes on after it. */
export function readCsvFile(file: string, text: string): CsvFile {
  const { columns, rows, problems } = readCsv(text)
  const reasonOf = ({ code, values }: CsvProblem): string =>
    code === 'quoteNeverClosed'
      ? 'a quotation mark opens here and is never closed'
      : `the row has ${values} values, the header ${columns.length} columns`
  const refusals = problems.map((one): Refusal => ({ of: 'row', file, row: one.row, reason: reasonOf(one) }))
  return { columns, rows, refusals }
}
