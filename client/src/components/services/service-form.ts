import type { Location, OpeningHours, Organization, Service, ServiceArea } from '@approdo/schemas'
import type { Point } from './distance.ts'

/** A service with its organization and place, as it is being written. Blank text stands for nothing. */
export interface ServiceForm {
  name: string
  area: ServiceArea | ''
  status: Service['status']
  description: string
  organization: string
  languages: string[]
  hours: OpeningHours[]
  eligibility: string
  permits: string[]
  whatToBring: string
  fees: string
  phone: string
  email: string
  website: string
  freePlaces: NonNullable<Service['freePlaces']> | ''
  street: string
  city: string
  postalCode: string
  transport: string
  accessibility: string
  point: Point | undefined
}

/** The form for a service that is there, or a blank one. */
export function serviceForm(
  service: Service | undefined,
  organization: Organization | undefined,
  location: Location | undefined,
  city = '',
): ServiceForm {
  const { latitude, longitude, address } = location ?? {}
  return {
    name: service?.name ?? '',
    area: service?.area ?? '',
    status: service?.status ?? 'active',
    description: service?.description ?? '',
    organization: organization?.name ?? '',
    languages: [...(service?.languages ?? [])],
    hours: (service?.hours ?? []).map((one) => ({ ...one, days: [...one.days] })),
    eligibility: service?.eligibility ?? '',
    permits: [...(service?.permits ?? [])],
    whatToBring: service?.whatToBring ?? '',
    fees: service?.fees ?? '',
    phone: service?.phone ?? '',
    email: service?.email ?? '',
    website: service?.website ?? '',
    freePlaces: service?.freePlaces ?? '',
    street: address?.street ?? '',
    city: address?.city ?? city,
    postalCode: address?.postalCode ?? '',
    transport: location?.transport ?? '',
    accessibility: location?.accessibility ?? '',
    point: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
  }
}

/** What keeps the form from being saved: the fields that still want an answer. */
export function missingFields(form: ServiceForm): ('name' | 'area' | 'hours')[] {
  return [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...(form.area === '' ? (['area'] as const) : []),
    ...(form.hours.some((one) => !isWhole(one)) ? (['hours'] as const) : []),
  ]
}

/** Hours need a day, and both times or none with a note. */
const isWhole = ({ days, opensAt, closesAt, note }: OpeningHours): boolean =>
  days.length > 0 && (opensAt ? Boolean(closesAt) : !closesAt && Boolean(note))
