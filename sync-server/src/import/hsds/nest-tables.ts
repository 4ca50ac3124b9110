import { isDeepStrictEqual } from 'node:util'
import { addRecord, type Directory, keyOf } from './directory.ts'
import { type Fields, type Kind, kinds, textOf } from './record.ts'
import type { TableRow } from './table-row.ts'

/** Columns that name the record a row hangs on, and the tables in which that record is. */
const parentColumns: Record<string, readonly string[]> = {
  service_id: ['service'],
  organization_id: ['organization'],
  location_id: ['location'],
  service_at_location_id: ['service_at_locations'],
  contact_id: ['contacts'],
  phone_id: ['phones'],
  link_id: ['service', 'organization', 'location', 'service_at_locations', 'contacts', 'phones', 'schedules'],
  resource_id: ['service', 'organization', 'location', 'service_at_locations', 'contacts', 'phones'],
}

/** Rows that others refer to, and the field in which those take them up. */
const looked: Record<string, { table: string; as: string }> = {
  taxonomy_term_id: { table: 'taxonomy_terms', as: 'taxonomy_term' },
  taxonomy_id: { table: 'taxonomies', as: 'taxonomy_detail' },
}
const lookedUp = new Set(['taxonomy_terms', 'taxonomies', 'meta_table_descriptions', 'units'])

/** Puts the flat tables of a directory together: each row into the list of the record that its foreign keys name. */
export function nestTables(rows: readonly TableRow[], directory: Directory): void {
  const nodes = new Map<string, Fields>()
  for (const { table, fields } of rows) {
    const id = textOf(fields.id)
    if (id !== undefined && !isKind(table)) nodes.set(`${table}/${id}`, fields)
  }
  for (const row of rows) if (isKind(row.table)) addRow(row.table, row, directory)
  for (const { kind, id, fields } of directory.records.values()) nodes.set(keyOf(kind, id), fields)
  for (const { fields } of rows) lookUp(fields, nodes)
  const strangers = new Set<string>()
  for (const row of rows) {
    if (isKind(row.table) || lookedUp.has(row.table)) continue
    if (!nest(row, nodes, directory)) strangers.add(row.origin.file)
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

function lookUp(fields: Fields, nodes: ReadonlyMap<string, Fields>): void {
  for (const [column, { table, as }] of Object.entries(looked)) {
    const found = nodes.get(`${table}/${textOf(fields[column])}`)
    if (found !== undefined && found !== fields) fields[as] ??= found
  }
}

/** Whether the row belongs somewhere; one whose parent is missing is refused. */
function nest(
  { table, fields, origin }: TableRow,
  nodes: ReadonlyMap<string, Fields>,
  directory: Directory,
): boolean {
  const named = Object.keys(parentColumns).filter((column) => textOf(fields[column]) !== undefined)
  if (table === 'service_at_locations') return nestAtLocation({ table, fields, origin }, nodes, directory)
  const parents = named.flatMap((column) => parentsAt(fields, column, nodes))
  for (const parent of new Set(parents)) {
    const list = parent[table]
    if (Array.isArray(list)) list.push(fields)
    else parent[table] = [fields]
  }
  const [column] = named
  if (parents.length > 0 || column === undefined) return parents.length > 0
  directory.refusals.push({ of: 'row', ...origin, column, reason: 'no row of the directory has this id' })
  return true
}

function nestAtLocation(
  { fields, origin }: TableRow,
  nodes: ReadonlyMap<string, Fields>,
  directory: Directory,
): boolean {
  const [service] = parentsAt(fields, 'service_id', nodes)
  const missing = service === undefined ? 'service_id' : undefined
  const column = missing ?? (parentsAt(fields, 'location_id', nodes).length === 0 ? 'location_id' : undefined)
  if (service === undefined || column !== undefined) {
    directory.refusals.push({ of: 'row', ...origin, column, reason: 'no row of the directory has this id' })
    return true
  }
  const list = service.service_at_locations
  if (Array.isArray(list)) list.push(fields)
  else service.service_at_locations = [fields]
  return true
}

const parentsAt = (fields: Fields, column: string, nodes: ReadonlyMap<string, Fields>): Fields[] =>
  (parentColumns[column] ?? []).flatMap((table) => {
    const parent = nodes.get(`${table}/${textOf(fields[column])}`)
    return parent === undefined || parent === fields ? [] : [parent]
  })
