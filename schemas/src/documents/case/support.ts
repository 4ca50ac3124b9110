import Type, { type Static } from 'typebox'
import { serviceAreas } from '../../vocabularies/service-areas.ts'
import { supportOutcomes } from '../../vocabularies/support-outcomes.ts'
import { Day, documentOf, Line, Prose, Reference } from '../base.ts'

/** A service that the plan activates, mostly one of the service map. */
export const Support = documentOf('support', {
  plan: Reference,
  goal: Type.Optional(Reference),
  service: Type.Optional(Reference),
  serviceName: Line,
  area: Type.Enum(serviceAreas),
  outcome: Type.Enum(supportOutcomes),
  contact: Type.Optional(Line),
  startOn: Type.Optional(Day),
  endOn: Type.Optional(Day),
  note: Type.Optional(Prose),
})
export type Support = Static<typeof Support>
