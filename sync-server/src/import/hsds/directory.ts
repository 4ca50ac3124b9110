import type { Origin, Refusal } from '../refusal.ts'
import { type Fields, type HsdsRecord, isFields, type Kind, textOf } from './record.ts'

/** The records of a directory as they are gathered from its files. */
export interface Directory {
  records: Map<string, HsdsRecord>
  refusals: Refusal[]
  notes: string[]
}

export const createDirectory = (): Directory => ({ records: new Map(), refusals: [], notes: [] })

/** Where a record is found: `service/ac148810…`. */
export const keyOf = (kind: Kind, id: string): string => `${kind}/${id}`

/**
 * Adds a record, or what it says beyond an earlier sighting of the same one. Gives its id: the publisher's, or one
 * made from the name; undefined when it has neither, which is refused.
 */
export function addRecord(
  directory: Directory,
  kind: Kind,
  fields: Fields,
  origin: Origin,
): string | undefined {
  const id = textOf(fields.id) ?? idFromName(kind, fields)
  if (id === undefined) {
    directory.refusals.push({
      of: 'row',
      ...origin,
      column: 'id',
      reason: `a ${kind} with neither id nor name`,
    })
    return undefined
  }
  const key = keyOf(kind, id)
  const before = directory.records.get(key)
  if (before === undefined) directory.records.set(key, { kind, id, fields, origin })
  else for (const [name, value] of Object.entries(fields)) before.fields[name] ??= value
  return id
}

function idFromName(kind: Kind, fields: Fields): string | undefined {
  const name = textOf(fields.name) ?? textOf(fields.alternate_name)
  if (kind === 'organization') return name && `name:${name}`
  const place = kind === 'location' ? addressText(fields) : textOf(fields.organization_id)
  return name === undefined && place === undefined ? undefined : `name:${name ?? ''}|${place ?? ''}`
}

function addressText(fields: Fields): string | undefined {
  const address = Array.isArray(fields.addresses) ? fields.addresses.find(isFields) : undefined
  return address && (textOf(address.address_1) ?? textOf(address.postal_code))
}
