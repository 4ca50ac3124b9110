import Type, { type Static } from 'typebox'
import { Day, documentOf, Line, Prose } from '../base.ts'
import { MediaLink } from '../media.ts'

/** What a meeting with the person brought: who, where, what changed, what is next. */
export const Visit = documentOf('visit', {
  on: Day,
  where: Type.Enum(['home', 'office', 'service', 'phone', 'other']),
  present: Type.Optional(Line),
  changed: Prose,
  nextStep: Type.Optional(Line),
  nextOn: Type.Optional(Day),
  photos: Type.Optional(Type.Array(MediaLink)),
})
export type Visit = Static<typeof Visit>
