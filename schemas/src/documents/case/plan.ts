import Type, { type Static } from 'typebox'
import { planClosingReasons } from '../../vocabularies/plan-closing-reasons.ts'
import { Day, documentOf, EntryId, Instant, Line, Prose, Reference } from '../base.ts'
import { PlanBenefit } from './plan-benefit.ts'

/** What those who carry the plan have done with it; approval and return are the overseers' `supervision`. */
export const planStatuses = ['draft', 'proposed', 'signed', 'closed'] as const

/** An ability of the person that meets a development direction of the territory. */
export const DirectionLink = Type.Object({ id: EntryId, ability: EntryId, direction: Reference })
export type DirectionLink = Static<typeof DirectionLink>

/** Personalised plan (D.Lgs. 147/2017 art. 6). Its goals, supports and commitments are documents of their own. */
export const Plan = documentOf('plan', {
  status: Type.Enum(planStatuses),
  /** The day of the case's intake, carried here so that an indicator needs this document alone. */
  intakeOn: Day,
  aim: Type.Optional(Prose),
  benefit: Type.Optional(PlanBenefit),
  directionLinks: Type.Optional(Type.Array(DirectionLink)),
  proposedAt: Type.Optional(Instant),
  signedOn: Type.Optional(Day),
  /** The day from which it counts, where that is not the day of signing. */
  beginsOn: Type.Optional(Day),
  signedPlace: Type.Optional(Line),
  signedBy: Type.Optional(Line),
  /** How the person's agreement was taken. */
  signedHow: Type.Optional(Type.Enum(['onTablet', 'onPaper'])),
  nextReviewOn: Type.Optional(Day),
  /** The day until which it is meant to last. */
  endsOn: Type.Optional(Day),
  closedOn: Type.Optional(Day),
  outcome: Type.Optional(Prose),
  closedFor: Type.Optional(Type.Enum(planClosingReasons)),
})
export type Plan = Static<typeof Plan>
