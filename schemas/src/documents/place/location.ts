import Type, { type Static } from 'typebox'
import { documentOf, Line, Prose, Reference } from '../base.ts'
import { ImportedFrom } from './organization.ts'

/** HSDS address; `country` is an ISO 3166-1 alpha-2 code. */
export const Address = Type.Object({
  street: Type.Optional(Line),
  city: Type.Optional(Line),
  province: Type.Optional(Line),
  postalCode: Type.Optional(Line),
  country: Type.Optional(Line),
})
export type Address = Static<typeof Address>

/** HSDS location: where services are given. Degrees are WGS 84. */
export const Location = documentOf('location', {
  organization: Type.Optional(Reference),
  name: Line,
  locationType: Type.Enum(['physical', 'postal', 'virtual']),
  address: Type.Optional(Address),
  latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  accessibility: Type.Optional(Prose),
  transport: Type.Optional(Prose),
  importedFrom: Type.Optional(ImportedFrom),
})
export type Location = Static<typeof Location>
