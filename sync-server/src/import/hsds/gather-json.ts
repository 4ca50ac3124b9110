import { basename } from 'node:path'
import type { Origin } from '../refusal.ts'
import { addRecord, type Directory } from './directory.ts'
import { type Fields, isFields, type Kind, kinds, listOf, textOf } from './record.ts'
import type { TableRow } from './table-row.ts'
import { tableNamed } from './tables.ts'

/** Keys under which a page of results holds its list. */
const pages = ['contents', 'content', 'items', 'results', 'data', 'value']

/**
 * Takes the records out of parsed JSON in any of its published shapes: a full record, a list of them, a page of
 * results, an object of tables. Rows that are flat go to `rows`, as if they came from CSV.
 */
export function gatherJson(value: unknown, origin: Origin, directory: Directory, rows: TableRow[]): boolean {
  return gather(value, tableNamed(basename(origin.file)), origin, directory, rows)
}

function gather(
  value: unknown,
  table: string | undefined,
  origin: Origin,
  directory: Directory,
  rows: TableRow[],
): boolean {
  if (Array.isArray(value)) {
    const found = value.map((one, at) => gather(one, table, { ...origin, row: at + 1 }, directory, rows))
    return value.length === 0 || found.some(Boolean)
  }
  if (!isFields(value)) {
    refuse(directory, origin, 'this is no object')
    return false
  }
  const page = pages.find((key) => Array.isArray(value[key]))
  if (page !== undefined) return gather(value[page], table, origin, directory, rows)
  const tables = Object.entries(value).filter(([name, inner]) => tableNamed(name) && Array.isArray(inner))
  if (tables.length > 0 && value.id === undefined && textOf(value.name) === undefined) {
    for (const [name, inner] of tables) {
      const list = { ...origin, file: `${origin.file} (${name})` }
      gather(inner, tableNamed(name), list, directory, rows)
    }
    return true
  }
  const kind = kindOf(value, table)
  if (kind !== undefined) {
    addNested(kind, value, origin, directory)
    return true
  }
  if (isFields(value.service)) {
    addNested(
      'service',
      { ...value.service, service_at_locations: [without(value, 'service')] },
      origin,
      directory,
    )
    return true
  }
  if (table !== undefined) {
    rows.push({ table, fields: value, origin })
    return true
  }
  refuse(directory, origin, 'neither a service nor an organization or location')
  return false
}

const refuse = (directory: Directory, origin: Origin, reason: string) =>
  directory.refusals.push({ of: 'row', ...origin, reason })

const marksOf: Record<Kind, readonly string[]> = {
  service: [
    'service_at_locations',
    'organization',
    'organization_id',
    'status',
    'service_areas',
    'eligibility_description',
  ],
  location: ['addresses', 'latitude', 'location_type', 'transportation'],
  organization: ['website', 'tax_status', 'legal_status', 'organization_identifiers', 'services', 'programs'],
}

/** What an object is: as its list is named, else by fields that only one kind has. */
function kindOf(value: Fields, table: string | undefined): Kind | undefined {
  const named = kinds.find((kind) => kind === table)
  if (named !== undefined) return named
  if (table !== undefined || isFields(value.service)) return undefined
  // With an id but no name it is a record still, to be refused by its column.
  if (textOf(value.name) === undefined && textOf(value.id) === undefined) return undefined
  return (['service', 'location', 'organization'] as const).find((kind) =>
    marksOf[kind].some((mark) => Object.hasOwn(value, mark)),
  )
}

/** Adds a record with the organizations, locations and services nested in it, leaving their ids in it. */
function addNested(kind: Kind, value: Fields, origin: Origin, directory: Directory): string | undefined {
  const fields = without(value, 'organization', 'services', 'locations', 'location')
  if (isFields(value.organization))
    fields.organization_id =
      addNested('organization', value.organization, origin, directory) ?? fields.organization_id
  else if (value.organization !== undefined && value.organization !== null)
    fields.organization = value.organization
  if (kind === 'service') fields.service_at_locations = placesOf(value, origin, directory)
  const id = addRecord(directory, kind, fields, origin)
  if (kind === 'organization') {
    for (const location of listOf(value.locations))
      addNested('location', { organization_id: id, ...location }, origin, directory)
    for (const service of listOf(value.services))
      addNested('service', { organization_id: id, ...service }, origin, directory)
  }
  return id
}

function placesOf(service: Fields, origin: Origin, directory: Directory): Fields[] {
  const place = (location: Fields) => ({ location_id: addNested('location', location, origin, directory) })
  return [
    ...listOf(service.service_at_locations).map((at) =>
      isFields(at.location) ? { ...without(at, 'location'), ...place(at.location) } : at,
    ),
    ...listOf(service.locations).map(place),
    ...(isFields(service.location) ? [place(service.location)] : []),
  ]
}

const without = (fields: Fields, ...names: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
