import type { Location, Service } from '@approdo/schemas'
import type { Point } from './distance.ts'
import { passesFilter, type ServiceFilter } from './service-filter.ts'
import { nearestMetres, servicePoints } from './service-points.ts'

/** A service of the list, with its points on the map and its distance when there is an origin. */
export interface ListedService {
  id: string
  service: Service
  points: (Point & { location: string })[]
  metres: number | undefined
}

/**
 * The services that pass the filter, by name, or by distance from `origin`, those without a place last.
 * Services that are gone for good are left out.
 */
export function listServices(options: {
  services: readonly Service[]
  locationOf: (id: string) => Location | undefined
  filter: ServiceFilter
  at: Date
  order: 'name' | 'distance'
  origin: Point | undefined
  locale: string
}): ListedService[] {
  const { services, locationOf, filter, at, order, origin, locale } = options
  const byName = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  return services
    .filter((service) => service.status !== 'defunct' && passesFilter(service, filter, at))
    .map((service) => {
      const points = servicePoints(service, locationOf)
      return { id: service._id, service, points, metres: origin && nearestMetres(points, origin) }
    })
    .sort(
      (a, b) =>
        (order === 'distance' ? compareMetres(a.metres, b.metres) : 0) ||
        byName.compare(a.service.name, b.service.name),
    )
}

const compareMetres = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : a - b
