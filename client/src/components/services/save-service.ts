import type { Document, DocumentOf, Location, Organization, Service } from '@approdo/schemas'
import type { ServiceForm } from './service-form.ts'
import { hasPlace, locationFields, type OwnFields, serviceFields } from './service-form-fields.ts'

type PlaceType = 'organization' | 'location' | 'service'
/** What saving a service needs of the records. */
export interface PlaceRecords {
  create<Type extends PlaceType>(
    type: Type,
    scope: string,
    fields: OwnFields<Type>,
  ): Promise<DocumentOf<Type>>
  save<Saved extends Document>(document: Saved): Promise<unknown>
}

/**
 * Writes a service with its organization and its first place, new ones before the service that names them.
 * An organization of the same name is taken instead of a second one. Gives the service's id; throws what the
 * records throw.
 */
export async function saveService(options: {
  records: PlaceRecords
  form: ServiceForm
  before: Service | undefined
  organizations: readonly Organization[]
  location: Location | undefined
}): Promise<string> {
  const { records, form, before, organizations, location } = options
  const organization = await organizationFor(records, form.organization.trim(), organizations)
  const others = (before?.locations ?? []).filter((id) => id !== location?._id)
  const place = await placeFor(records, form, organization, location)
  const refs = { organization, locations: [...(place === undefined ? [] : [place]), ...others] }
  if (before !== undefined) {
    await records.save(serviceFields(form, refs, before))
    return before._id
  }
  return (await records.create('service', 'place', serviceFields(form, refs, {})))._id
}

async function organizationFor(
  records: PlaceRecords,
  name: string,
  organizations: readonly Organization[],
): Promise<string | undefined> {
  if (name === '') return undefined
  const known = organizations.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return (known ?? (await records.create('organization', 'place', { name })))._id
}

async function placeFor(
  records: PlaceRecords,
  form: ServiceForm,
  organization: string | undefined,
  location: Location | undefined,
): Promise<string | undefined> {
  if (location !== undefined) {
    await records.save(locationFields(form, organization, location))
    return location._id
  }
  if (!hasPlace(form)) return undefined
  return (await records.create('location', 'place', locationFields(form, organization, {})))._id
}
