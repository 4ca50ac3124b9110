/** What an import does not take: a whole row, or one value of a row that is stored without it. */
export interface Refusal {
  of: 'row' | 'value'
  file: string
  /** Line of the file, from 1; for JSON, the record's place in its list, from 1. */
  row?: number
  column?: string
  /** In words; names no person and repeats no value that could name one. */
  reason: string
}

/** Where a record was read. */
export interface Origin {
  file: string
  row?: number
}

/** One line for an operator: `services.csv, row 12, column status: …`. */
export const refusalText = ({ of, file, row, column, reason }: Refusal): string =>
  [
    [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
      .filter((part) => part !== '')
      .join(', '),
    `${reason}${of === 'value' ? ' (the rest of the row is stored)' : ''}`,
  ].join(': ')
