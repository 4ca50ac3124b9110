import type { Origin } from '../refusal.ts'
import type { Fields } from './record.ts'

/** A flat row of a directory's table, from CSV or from a JSON list named like the table. */
export interface TableRow {
  table: string
  fields: Fields
  origin: Origin
}
