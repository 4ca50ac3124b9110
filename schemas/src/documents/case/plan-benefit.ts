import Type, { type Static } from 'typebox'
import { benefitKinds } from '../../vocabularies/benefit-kinds.ts'
import { Day, Line } from '../base.ts'

/** The benefit that a plan goes with, as a *Patto per l'inclusione sociale* does (D.L. 48/2023 art. 4, D.M. 72 of 2 May 2024). */
export const PlanBenefit = Type.Object({
  kind: Type.Enum(benefitKinds),
  /** What it is called, where the kind does not say it. */
  name: Type.Optional(Line),
  /** The number that the application has at INPS, or at the office that pays. */
  application: Type.Optional(Line),
  /** By which SIISL, the ministry's platform, knows the household. */
  siislCode: Type.Optional(Line),
  /** The day on which the household signed the digital activation pact (PAD) in SIISL. */
  digitalPactOn: Type.Optional(Day),
  /** The day on which the household first came to the social service. */
  firstMeetingOn: Type.Optional(Day),
})
export type PlanBenefit = Static<typeof PlanBenefit>
