import type { Values } from '../merge-imported.ts'
import type { Reader } from './reader.ts'
import { type Fields, type HsdsRecord, listOf, textOf } from './record.ts'

/** Our fields of an HSDS location; undefined when nothing in it could name it. */
export function mapLocation({ fields }: HsdsRecord, reader: Reader): Values | undefined {
  const address = addressOf(fields)
  const street = reader.line(
    [textOf(address.address_1), textOf(address.address_2)].filter(Boolean).join(', '),
  )
  const name =
    reader.line(fields.name) ??
    reader.line(fields.alternate_name) ??
    street ??
    reader.line(address.city) ??
    reader.line(fields.url) ??
    reader.line(fields.description)
  if (name === undefined) return undefined
  const accessibility = listOf(fields.accessibility).flatMap((one) => [
    one.description,
    one.accessibility,
    one.details,
  ])
  return {
    name,
    locationType: typeOf(fields, reader),
    'address.street': street,
    'address.city': reader.line(address.city),
    'address.province': reader.line(address.state_province) ?? reader.line(address.region),
    'address.postalCode': reader.line(address.postal_code),
    'address.country': countryOf(address, reader),
    ...coordinates(fields, reader),
    accessibility: reader.prose(...accessibility),
    transport: reader.prose(fields.transportation),
  }
}

/** The physical address, or the only one there is. */
function addressOf(fields: Fields): Fields {
  const addresses = [fields.addresses, fields.physical_addresses, [fields.address]].flatMap(listOf)
  const physical = addresses.find(({ address_type }) => textOf(address_type)?.toLowerCase() === 'physical')
  return physical ?? addresses[0] ?? listOf(fields.postal_addresses)[0] ?? {}
}

function typeOf(fields: Fields, reader: Reader): 'physical' | 'postal' | 'virtual' {
  const text = textOf(fields.location_type)?.toLowerCase()
  if (text === 'postal' || text === 'virtual') return text
  if (text !== undefined && text !== 'physical')
    reader.refuse('location_type', 'neither physical, postal nor virtual')
  return 'physical'
}

function countryOf(address: Fields, reader: Reader): string | undefined {
  const country = reader.line(address.country)
  return country !== undefined && /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : country
}

/** Both degrees, or neither: a place with half of them is nowhere. */
function coordinates(fields: Fields, reader: Reader): Values {
  const latitude = degrees(fields, 'latitude', 90, reader)
  const longitude = degrees(fields, 'longitude', 180, reader)
  if (latitude === undefined || longitude === undefined) return {}
  return { latitude, longitude }
}

function degrees(fields: Fields, column: string, most: number, reader: Reader): number | undefined {
  const text = textOf(fields[column])
  if (text === undefined) return undefined
  const value = Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2'))
  if (Number.isFinite(value) && Math.abs(value) <= most) return value
  return reader.refuse(column, `no number of degrees from -${most} to ${most}`)
}
