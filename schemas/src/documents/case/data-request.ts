import Type, { type Static } from 'typebox'
import { dataRequestKinds, dataRequestStates } from '../../vocabularies/data-requests.ts'
import { Day, documentOf, Line, Prose } from '../base.ts'

/** What the person asks about the data held on them, and the answer (GDPR art. 12 and 15–21). */
export const DataRequest = documentOf('data-request', {
  kind: Type.Enum(dataRequestKinds),
  /** In the person's words: what is wrong, what they object to. */
  what: Prose,
  askedOn: Day,
  answerDueOn: Day,
  state: Type.Enum(dataRequestStates),
  answeredOn: Type.Optional(Day),
  answeredByName: Type.Optional(Line),
  /** What was done; of a refusal, why. */
  answer: Type.Optional(Prose),
})
export type DataRequest = Static<typeof DataRequest>
