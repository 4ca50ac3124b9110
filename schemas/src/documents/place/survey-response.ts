import Type, { type Static } from 'typebox'
import { Day, documentOf, Line, Prose, Reference } from '../base.ts'
import { MediaLink } from '../media.ts'

/** What was found at a service's door. The service itself is updated beside it. */
export const SurveyResponse = documentOf('survey-response', {
  service: Reference,
  on: Day,
  stillThere: Type.Boolean(),
  hoursConfirmed: Type.Optional(Type.Boolean()),
  phoneConfirmed: Type.Optional(Type.Boolean()),
  freePlaces: Type.Optional(Type.Enum(['yes', 'waitingList', 'no'])),
  languages: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 12 }))),
  respondent: Type.Optional(Line),
  note: Type.Optional(Prose),
  photos: Type.Optional(Type.Array(MediaLink)),
})
export type SurveyResponse = Static<typeof SurveyResponse>
