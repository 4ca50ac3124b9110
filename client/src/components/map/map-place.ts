import type { Point } from '../services/distance.ts'
import type { ListedService } from '../services/list-services.ts'

/** A spot of the map with the services that are given there. */
export interface MapPlace extends Point {
  id: string
  services: { id: string; name: string }[]
}

/** The spots of the listed services: services at one address (to about a metre) share a spot. */
export function mapPlaces(listed: readonly ListedService[]): MapPlace[] {
  const places = new Map<string, MapPlace>()
  for (const { service, points } of listed) {
    for (const { latitude, longitude } of points) {
      const id = `${latitude.toFixed(5)} ${longitude.toFixed(5)}`
      const place = places.get(id) ?? { id, latitude, longitude, services: [] }
      places.set(id, place)
      if (!place.services.some((one) => one.id === service._id))
        place.services.push({ id: service._id, name: service.name })
    }
  }
  return [...places.values()]
}
