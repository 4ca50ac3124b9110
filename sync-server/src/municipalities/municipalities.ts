import csv from '@approdo/schemas/data/municipalities.csv?raw'
import { parse } from 'csv-parse/sync'

/** A municipality of Italy. */
export interface Municipality {
  /** ISTAT code. */
  municipality: string
  name: string
  province: string
  region: string
  /** Residents at the census of 2011; null where the source has a blank. */
  population: number | null
}

let known: ReadonlyMap<string, Municipality> | undefined

/** The municipality of an ISTAT code. */
export function municipalityBy(istat: string): Municipality | undefined {
  known ??= read()
  return known.get(istat)
}

function read(): ReadonlyMap<string, Municipality> {
  const rows: Record<string, string>[] = parse(csv, { columns: true, skip_empty_lines: true })
  return new Map(
    rows.map((row) => {
      const municipality = row.istat_code ?? ''
      const population = row.population_census_2011 ? Number(row.population_census_2011) : null
      const { name = '', province_name: province = '', region_name: region = '' } = row
      return [municipality, { municipality, name, province, region, population }]
    }),
  )
}
