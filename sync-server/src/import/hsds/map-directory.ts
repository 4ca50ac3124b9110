import type { Batch, Draft } from '../import-batch.ts'
import type { Values } from '../merge-imported.ts'
import type { Refusal } from '../refusal.ts'
import { stableUlid } from '../stable-ulid.ts'
import { type Directory, keyOf } from './directory.ts'
import { mapLocation } from './map-location.ts'
import { mapOrganization } from './map-organization.ts'
import { mapService } from './map-service.ts'
import { createReader, type Reader } from './reader.ts'
import { type Fields, type HsdsRecord, type Kind, listOf, textOf } from './record.ts'

interface Target {
  municipality: string
  /** The name of the directory; ids are unique within it. */
  source: string
}

/** Turns a directory into our organizations, locations and services, whole records kept in `hsds`. */
export function mapDirectory(directory: Directory, target: Target): Batch {
  const refusals: Refusal[] = [...directory.refusals]
  const values = new Map<string, Values>()
  const all = [...directory.records.values()]
  for (const record of all) {
    const mapped = ownFields(record, directory, createReader(record.origin, refusals))
    if (mapped !== undefined) values.set(keyOf(record.kind, record.id), mapped)
    else
      refusals.push({ of: 'row', ...record.origin, column: 'name', reason: `the ${record.kind} has no name` })
  }
  const stored = (kind: Kind, id: string | undefined): string | undefined =>
    id !== undefined && values.has(keyOf(kind, id)) ? idOf(target, kind, id) : undefined
  const drafts = all.flatMap((record): Draft[] => {
    const own = values.get(keyOf(record.kind, record.id))
    if (own === undefined) return []
    const reader = createReader(record.origin, refusals)
    return [
      {
        id: idOf(target, record.kind, record.id),
        type: record.kind,
        values: present({ ...own, ...references(record, stored, reader) }),
        whole: { importedFrom: { id: shortened(record.id), source: target.source }, hsds: record.fields },
        origin: record.origin,
      },
    ]
  })
  return { drafts, refusals, notes: directory.notes }
}

const idOf = ({ municipality, source }: Target, kind: Kind, id: string): string =>
  `place:${kind}:${stableUlid(municipality, source, kind, id)}`

const shortened = (id: string): string => (id.length > 300 ? `${id.slice(0, 299)}…` : id)

function ownFields(record: HsdsRecord, directory: Directory, reader: Reader): Values | undefined {
  if (record.kind === 'organization') return mapOrganization(record, reader)
  if (record.kind === 'location') return mapLocation(record, reader)
  return mapService(record, placesOf(record, directory), reader)
}

function placesOf({ fields }: HsdsRecord, directory: Directory): Fields[] {
  return locationIds(fields).flatMap((id) => {
    const place = directory.records.get(keyOf('location', id))
    return place === undefined ? [] : [place.fields]
  })
}

const locationIds = (fields: Fields): string[] =>
  [...new Set(listOf(fields.service_at_locations).map(({ location_id }) => textOf(location_id)))].filter(
    (id) => id !== undefined,
  )

function references(
  { kind, fields }: HsdsRecord,
  stored: (kind: Kind, id: string | undefined) => string | undefined,
  reader: Reader,
): Values {
  if (kind === 'organization') return {}
  const named = textOf(fields.organization_id)
  const organization = stored('organization', named)
  if (named !== undefined && organization === undefined)
    reader.refuse('organization_id', 'no organization of the directory has this id')
  if (kind === 'location') return { organization }
  const locations = locationIds(fields).flatMap(
    (id) =>
      stored('location', id) ?? missing(reader, 'location_id', 'no location of the directory has this id'),
  )
  return { organization, locations: locations.length === 0 ? undefined : locations }
}

function missing(reader: Reader, column: string, reason: string): [] {
  reader.refuse(column, reason)
  return []
}

const present = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
