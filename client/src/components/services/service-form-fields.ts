import type { Base, DocumentOf, DocumentType, Location, OpeningHours, Service } from '@approdo/schemas'
import type { ServiceForm } from './service-form.ts'
import { withoutBlanks } from './without-blanks.ts'

/** What a document of a type has beside the fields of every document. */
export type OwnFields<Type extends DocumentType> = Omit<DocumentOf<Type>, keyof Base | 'type'>

/** The service as the form says it; what the form does not show is kept from `before`. */
export const serviceFields = <Before extends Partial<Service>>(
  form: ServiceForm,
  refs: { organization: string | undefined; locations: string[] },
  before: Before,
): Before & OwnFields<'service'> =>
  withoutBlanks({
    ...before,
    name: form.name,
    status: form.status,
    area: form.area === '' ? undefined : form.area,
    description: form.description,
    organization: refs.organization,
    locations: refs.locations,
    languages: form.languages,
    hours: form.hours.map((one): OpeningHours => withoutBlanks(one)),
    eligibility: form.eligibility,
    permits: form.permits,
    whatToBring: form.whatToBring,
    fees: form.fees,
    phone: form.phone,
    email: form.email,
    website: form.website,
    freePlaces: form.freePlaces === '' ? undefined : form.freePlaces,
  })

/** Whether the form says anything about a place. */
export const hasPlace = (form: ServiceForm): boolean =>
  form.point !== undefined || form.street.trim() !== '' || form.transport.trim() !== ''

/** The location as the form says it; what the form does not show is kept from `before`. */
export const locationFields = <Before extends Partial<Location>>(
  form: ServiceForm,
  organization: string | undefined,
  before: Before,
): Before & OwnFields<'location'> =>
  withoutBlanks({
    ...before,
    organization,
    name: before.name ?? (form.street.trim() || form.name),
    locationType: before.locationType ?? 'physical',
    address: withoutBlanks({
      ...before.address,
      street: form.street,
      city: form.city,
      postalCode: form.postalCode,
      country: before.address?.country ?? 'IT',
    }),
    latitude: form.point?.latitude,
    longitude: form.point?.longitude,
    transport: form.transport,
    accessibility: form.accessibility,
  })
