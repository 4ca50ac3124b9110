import Type, { type Static } from 'typebox'
import {
  consentGivers,
  consentWays,
  referralContents,
  referralStates,
  referralTargets,
  sendingWays,
} from '../../vocabularies/referral-words.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference } from '../base.ts'

/** Something of the case that goes with the referral; `note` says which part of it. */
export const PassedOn = Type.Object({
  id: EntryId,
  what: Type.Enum(referralContents),
  note: Type.Optional(Line),
})
export type PassedOn = Static<typeof PassedOn>

/** Who agreed that this is passed on, when and how. `note`: the law that asks for it, or what was agreed. */
export const ReferralConsent = Type.Object({
  by: Type.Enum(consentGivers),
  name: Type.Optional(Line),
  on: Type.Optional(Day),
  how: Type.Optional(Type.Enum(consentWays)),
  note: Type.Optional(Prose),
})
export type ReferralConsent = Static<typeof ReferralConsent>

/**
 * The person is sent on to a service or another municipality (*invio*). It leaves the tablet on paper or through the
 * office's own mail, never through the app; what is here is what was passed on, with whose consent, and the answer.
 */
export const Referral = documentOf('referral', {
  target: Type.Enum(referralTargets),
  service: Type.Optional(Reference),
  toName: Line,
  /** The office or the colleague there. */
  toContact: Type.Optional(Line),
  /** The support of the plan that this asks for. */
  support: Type.Optional(Reference),
  reason: Prose,
  passedOn: Type.Optional(Type.Array(PassedOn)),
  consent: Type.Optional(ReferralConsent),
  state: Type.Enum(referralStates),
  preparedOn: Day,
  sentOn: Type.Optional(Day),
  sentHow: Type.Optional(Type.Enum(sendingWays)),
  answeredOn: Type.Optional(Day),
  answeredByName: Type.Optional(Line),
  /** What they answered; of a refusal, why. */
  answer: Type.Optional(Prose),
  /** When to ask how it went. */
  followUpOn: Type.Optional(Day),
})
export type Referral = Static<typeof Referral>
