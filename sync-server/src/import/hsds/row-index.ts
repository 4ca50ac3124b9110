import { type Fields, textOf } from './record.ts'
import type { TableRow } from './table-row.ts'

/** The rows of a directory by table and id. */
export type RowIndex = Map<string, Map<string, Fields>>

/** Tables that hold others, outermost first: rows nest inwards only, so that none ends up within itself. */
const holders = ['service', 'organization', 'location', 'service_at_locations', 'contacts', 'phones']
const inmost = ['attributes', 'metadata']

/** Columns that name the record a row hangs on, and the table in which that record is; undefined for any. */
export const parentColumns: Record<string, string | undefined> = {
  service_id: 'service',
  organization_id: 'organization',
  location_id: 'location',
  service_at_location_id: 'service_at_locations',
  contact_id: 'contacts',
  phone_id: 'phones',
  link_id: undefined,
  resource_id: undefined,
}

/** The rows that a column of a row names, in tables that may hold it. */
export function rowsNamed({ table, fields }: TableRow, column: string, index: RowIndex): Fields[] {
  const id = textOf(fields[column])
  if (id === undefined) return []
  const named = parentColumns[column]
  const outer = (named === undefined ? [...index.keys()] : [named]).filter((one) => depth(one) < depth(table))
  return outer.map((one) => index.get(one)?.get(id)).filter((row) => row !== undefined)
}

/** How far in a table nests: holders in their order, then all others, attributes and metadata last. */
function depth(table: string): number {
  if (holders.includes(table)) return holders.indexOf(table)
  return holders.length + 1 + inmost.indexOf(table)
}
