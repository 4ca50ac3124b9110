import type { Location, Service } from '@approdo/schemas'
import { distanceMetres, type Point } from './distance.ts'

/** The points at which a service is given, by its locations that have coordinates. */
export function servicePoints(
  service: Service,
  locationOf: (id: string) => Location | undefined,
): (Point & { location: string })[] {
  return (service.locations ?? []).flatMap((id) => {
    const { latitude, longitude } = locationOf(id) ?? {}
    return latitude === undefined || longitude === undefined ? [] : [{ location: id, latitude, longitude }]
  })
}

/** Metres to the nearest of the points; undefined when there is none. */
export function nearestMetres(points: readonly Point[], from: Point): number | undefined {
  const metres = points.map((point) => distanceMetres(from, point))
  return metres.length === 0 ? undefined : Math.min(...metres)
}
