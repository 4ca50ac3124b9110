import torino from '@approdo/schemas/data/boundaries/001272.geojson?raw'
import trieste from '@approdo/schemas/data/boundaries/032006.geojson?raw'
import roma from '@approdo/schemas/data/boundaries/058091.geojson?raw'
import siracusa from '@approdo/schemas/data/boundaries/089017.geojson?raw'
import crotone from '@approdo/schemas/data/boundaries/101010.geojson?raw'
import csv from '@approdo/schemas/data/municipalities.csv?raw'
import { parse } from 'csv-parse/sync'
import type { Boundary, Point } from './point-in.ts'

const boundaries: Record<string, string> = {
  '058091': roma,
  '001272': torino,
  '032006': trieste,
  '089017': siracusa,
  '101010': crotone,
}

/** Where the town proper is, when the middle of the municipality is fields. */
const towns: Record<string, Point> = {
  '058091': [12.4964, 41.9028],
  '001272': [7.6824, 45.0686],
  '032006': [13.7768, 45.6495],
  '089017': [15.2866, 37.0755],
  '101010': [17.1271, 39.0808],
}

/** A municipality on the map: its boundary, empty when none is here, and a point in its town. */
export interface Territory {
  name: string
  province: string
  boundary: Boundary
  centre: Point
}

interface Feature {
  geometry:
    | { type: 'Polygon'; coordinates: Boundary[number] }
    | { type: 'MultiPolygon'; coordinates: Boundary }
}

/** The territory of an ISTAT code; undefined when no municipality has it. */
export function territoryOf(municipality: string): Territory | undefined {
  const rows: Record<string, string>[] = parse(csv, { columns: true, skip_empty_lines: true })
  const row = rows.find(({ istat_code }) => istat_code === municipality)
  if (row === undefined) return undefined
  const raw = boundaries[municipality]
  return {
    name: row.name ?? '',
    province: row.province_abbr ?? '',
    boundary: raw === undefined ? [] : polygons(JSON.parse(raw)),
    centre: towns[municipality] ?? [Number(row.lon), Number(row.lat)],
  }
}

const polygons = ({ features }: { features: Feature[] }): Boundary =>
  features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : [...geometry.coordinates],
  )
