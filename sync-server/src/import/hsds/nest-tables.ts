import { isDeepStrictEqual } from 'node:util'
import { addRecord, type Directory, keyOf } from './directory.ts'
import { type Fields, type Kind, kinds, textOf } from './record.ts'
import { parentColumns, type RowIndex, rowsNamed } from './row-index.ts'
import type { TableRow } from './table-row.ts'

/** Rows that others refer to, and the field in which those take them up. */
const looked: Record<string, { table: string; as: string }> = {
  taxonomy_term_id: { table: 'taxonomy_terms', as: 'taxonomy_term' },
  taxonomy_id: { table: 'taxonomies', as: 'taxonomy_detail' },
}
const lookedUp = new Set(['taxonomy_terms', 'taxonomies', 'meta_table_descriptions', 'units'])

/** Puts the flat tables of a directory together: each row into the list of the record that its foreign keys name. */
export function nestTables(rows: readonly TableRow[], directory: Directory): void {
  for (const row of rows) if (isKind(row.table)) addRow(row.table, row, directory)
  const index: RowIndex = new Map()
  const put = (table: string, id: string, fields: Fields) =>
    index.set(table, (index.get(table) ?? new Map<string, Fields>()).set(id, fields))
  for (const { kind, id, fields } of directory.records.values()) put(kind, id, fields)
  for (const { table, fields } of rows) {
    const id = textOf(fields.id)
    if (id !== undefined && !isKind(table)) put(table, id, fields)
  }
  for (const row of rows) lookUp(row, index)
  const strangers = new Set<string>()
  for (const row of rows) {
    if (isKind(row.table) || lookedUp.has(row.table)) continue
    if (row.table === 'service_at_locations') nestPlace(row, index, directory)
    else if (!nest(row, index, directory)) strangers.add(row.origin.file)
  }
  for (const file of strangers)
    directory.notes.push(`${file} has rows that belong to no record; they are not kept`)
}

const isKind = (table: string): table is Kind => kinds.some((kind) => kind === table)

function addRow(kind: Kind, { fields, origin }: TableRow, directory: Directory): void {
  const id = textOf(fields.id)
  const earlier = id === undefined ? undefined : directory.records.get(keyOf(kind, id))
  if (earlier?.origin.file === origin.file) {
    if (!isDeepStrictEqual(earlier.fields, fields)) {
      const reason = `row ${earlier.origin.row} has the same id`
      directory.refusals.push({ of: 'row', ...origin, column: 'id', reason })
    }
    return
  }
  addRecord(directory, kind, fields, origin)
}

function lookUp({ table: own, fields }: TableRow, index: RowIndex): void {
  for (const [column, { table, as }] of Object.entries(looked)) {
    const found = index.get(table)?.get(textOf(fields[column]) ?? '')
    if (found !== undefined && own !== table && own !== 'taxonomies') fields[as] ??= found
  }
}

/** False for a row that names no record at all; one whose record is missing is refused. */
function nest(row: TableRow, index: RowIndex, directory: Directory): boolean {
  const named = Object.keys(parentColumns).filter((column) => textOf(row.fields[column]) !== undefined)
  const [column] = named
  if (column === undefined) return false
  const parents = new Set(named.flatMap((one) => rowsNamed(row, one, index)))
  for (const parent of parents) append(parent, row)
  if (parents.size === 0) refuse(row, column, directory)
  return true
}

/** A service at a place needs both; it is the service that keeps it. */
function nestPlace(row: TableRow, index: RowIndex, directory: Directory): void {
  const [service] = rowsNamed(row, 'service_id', index)
  const [location] = rowsNamed(row, 'location_id', index)
  if (service === undefined) refuse(row, 'service_id', directory)
  else if (location === undefined) refuse(row, 'location_id', directory)
  else append(service, row)
}

function append(parent: Fields, { table, fields }: TableRow): void {
  const list = parent[table]
  if (Array.isArray(list)) list.push(fields)
  else parent[table] = [fields]
}

const refuse = ({ origin }: TableRow, column: string, directory: Directory): number =>
  directory.refusals.push({ of: 'row', ...origin, column, reason: 'no row of the directory has this id' })
