import Type, { type Static } from 'typebox'
import { serviceAreas } from '../../vocabularies/service-areas.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference, StaffId } from '../base.ts'
import { ImportedFrom } from './organization.ts'

export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarilyClosed'] as const
export type ServiceStatus = (typeof serviceStatuses)[number]

/** Opening hours on some days of the week (iCalendar day codes), local times `HH:MM`. */
export const OpeningHours = Type.Object({
  id: EntryId,
  days: Type.Array(Type.Enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  opensAt: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' })),
  closesAt: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' })),
  note: Type.Optional(Line),
})
export type OpeningHours = Static<typeof OpeningHours>

/** HSDS service, with what a survey at the door adds. */
export const Service = documentOf('service', {
  organization: Type.Optional(Reference),
  locations: Type.Optional(Type.Array(Reference)),
  name: Line,
  description: Type.Optional(Prose),
  status: Type.Enum(serviceStatuses),
  /** Unset for an imported service that nobody has placed in an area yet. */
  area: Type.Optional(Type.Enum(serviceAreas)),
  /** ISO 639 codes of the languages spoken at the desk. */
  languages: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 12 }))),
  hours: Type.Optional(Type.Array(OpeningHours)),
  eligibility: Type.Optional(Prose),
  /** Residence permits with which one may go; without it, any. */
  permits: Type.Optional(Type.Array(Line)),
  whatToBring: Type.Optional(Prose),
  fees: Type.Optional(Line),
  email: Type.Optional(Line),
  phone: Type.Optional(Line),
  website: Type.Optional(Line),
  freePlaces: Type.Optional(Type.Enum(['yes', 'waitingList', 'no'])),
  /** HSDS assured date: the day on which somebody last saw that this is so. */
  verifiedOn: Type.Optional(Day),
  verifiedBy: Type.Optional(StaffId),
  importedFrom: Type.Optional(ImportedFrom),
})
export type Service = Static<typeof Service>
