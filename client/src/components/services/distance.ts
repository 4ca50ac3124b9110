/** A point in degrees, WGS 84. */
export interface Point {
  latitude: number
  longitude: number
}

const earthRadius = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points along the great circle. */
export function distanceMetres(from: Point, to: Point): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2)
  const east = Math.sin(radians(to.longitude - from.longitude) / 2)
  const half = north ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** `350 m`, `1,2 km`, `14 km`: as exact as is of use to somebody who walks there. */
export function distanceText(metres: number, locale: string): string {
  if (metres < 950) return unit(Math.max(50, Math.round(metres / 50) * 50), 'meter', 0, locale)
  return unit(metres / 1000, 'kilometer', metres < 9_950 ? 1 : 0, locale)
}

const unit = (value: number, name: string, digits: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value)
