import Type, { type Static } from 'typebox'
import { teamRoles } from '../../vocabularies/team-roles.ts'
import { Day, documentOf, EntryId, Instant, Line, Prose, Reference } from '../base.ts'
import { Commitment } from './commitment.ts'
import { Goal } from './goal.ts'
import { PlanBenefit } from './plan-benefit.ts'
import { Support } from './support.ts'

const marks = [
  'type',
  'schemaVersion',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'device',
  'synthetic',
] as const

/** Somebody of the team as the plan names them. */
const PlanMember = Type.Object({ name: Line, role: Type.Enum(teamRoles), organization: Type.Optional(Line) })

/** A plan with everything that belongs to it, as it stood when it was signed. Each part keeps its `_id`, by which versions are compared. */
export const PlanContent = Type.Object({
  intakeOn: Day,
  aim: Type.Optional(Prose),
  benefit: Type.Optional(PlanBenefit),
  nextReviewOn: Type.Optional(Day),
  endsOn: Type.Optional(Day),
  goals: Type.Array(Type.Omit(Goal, ['_rev', ...marks])),
  supports: Type.Array(Type.Omit(Support, ['_rev', ...marks])),
  commitments: Type.Array(Type.Omit(Commitment, ['_rev', ...marks])),
  team: Type.Array(PlanMember),
})
export type PlanContent = Static<typeof PlanContent>

export const signers = ['person', 'legalRepresentative', 'worker', 'interpreter', 'other'] as const
export type Signer = (typeof signers)[number]

/** One person's word on the plan: signed on the tablet (with a picture of the signature) or on paper, or refused and why. */
export const PlanSignature = Type.Object({
  id: EntryId,
  by: Type.Enum(signers),
  name: Line,
  how: Type.Enum(['onTablet', 'onPaper', 'refused']),
  reason: Type.Optional(Prose),
  media: Type.Optional(Reference),
})
export type PlanSignature = Static<typeof PlanSignature>

/** A signed plan: written once, never changed, so that what was signed can be shown for ever. */
export const PlanVersion = documentOf('plan-version', {
  plan: Reference,
  /** 1, 2, 3 … in the order of signing. */
  version: Type.Integer({ minimum: 1 }),
  content: PlanContent,
  /** Of plan, version and content: see `planHash`. */
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  signedOn: Day,
  place: Line,
  signing: Type.Array(PlanSignature, { minItems: 1 }),
  /** The language in which the person read it or had it read out, by ISO 639 code. */
  languageRead: Type.Optional(Type.String({ minLength: 2, maxLength: 12 })),
  interpreter: Type.Optional(Line),
  frozenAt: Instant,
})
export type PlanVersion = Static<typeof PlanVersion>
