import Type, { type Static } from 'typebox'
import { serviceAreas } from '../../vocabularies/service-areas.ts'
import { supportOutcomes } from '../../vocabularies/support-outcomes.ts'
import { supportSteps } from '../../vocabularies/support-steps.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference } from '../base.ts'

/** A step of a support: what happened on which day, and by whom it was written down. */
export const SupportEvent = Type.Object({
  id: EntryId,
  step: Type.Enum(supportSteps),
  on: Day,
  byName: Type.Optional(Line),
  note: Type.Optional(Prose),
})
export type SupportEvent = Static<typeof SupportEvent>

/** A service that the plan activates, mostly one of the service map. */
export const Support = documentOf('support', {
  plan: Reference,
  goal: Type.Optional(Reference),
  service: Type.Optional(Reference),
  serviceName: Line,
  area: Type.Enum(serviceAreas),
  /** What the newest of `events` means for the indicators. */
  outcome: Type.Enum(supportOutcomes),
  /** From referral to end, in any order; supports of before have none. */
  events: Type.Optional(Type.Array(SupportEvent)),
  contact: Type.Optional(Line),
  /** How often: "twice a week, two hours". */
  frequency: Type.Optional(Line),
  startOn: Type.Optional(Day),
  endOn: Type.Optional(Day),
  note: Type.Optional(Prose),
})
export type Support = Static<typeof Support>
