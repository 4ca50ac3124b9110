import type { Assessment } from '../documents/case/assessment.ts'
import type { CaseRecord } from '../documents/case/case-record.ts'
import type { Commitment } from '../documents/case/commitment.ts'
import type { DataRequest } from '../documents/case/data-request.ts'
import type { HouseholdMember } from '../documents/case/people-around.ts'
import type { Person, SpokenLanguage } from '../documents/case/person.ts'
import type { Plan } from '../documents/case/plan.ts'
import type { Review } from '../documents/case/review.ts'
import type { Supervision } from '../documents/case/supervision.ts'
import type { Visit } from '../documents/case/visit.ts'
import type { Document } from '../documents/document-types.ts'
import { newest } from '../documents/newest.ts'
import { currentPlan } from '../plan/current-plan.ts'
import { decisionOn } from '../plan/plan-state.ts'

/** The parts of a case's root that lists look at. A whole case record is one too. */
export type ListedCase = Pick<
  CaseRecord,
  '_id' | 'type' | 'updatedAt' | 'status' | 'reference' | 'intakeOn' | 'team'
> & {
  person: Pick<
    Person,
    'givenName' | 'familyName' | 'calledName' | 'birthDate' | 'residencePermit' | 'mediation' | 'phone'
  > & { languages?: Pick<SpokenLanguage, 'mediation'>[] }
  household?: Pick<HouseholdMember, 'birthDate' | 'livesElsewhere'>[]
}

/** The parts of the other documents that lists look at. The whole documents are such parts too. */
export type ListedPlan = Pick<
  Plan,
  '_id' | 'createdAt' | 'status' | 'proposedAt' | 'signedOn' | 'beginsOn' | 'nextReviewOn'
>
export type ListedSupervision = Pick<
  Supervision,
  '_id' | 'plan' | 'proposedAt' | 'decision' | 'createdAt' | 'updatedAt'
>
export type ListedReview = Pick<Review, '_id' | 'plan' | 'heldOn'>
export type ListedVisit = Pick<Visit, '_id' | 'createdAt' | 'on' | 'nextOn' | 'nextStep'>
export type ListedCommitment = Pick<Commitment, '_id' | 'state' | 'dueOn'> & { what?: string }
export type ListedRequest = Pick<DataRequest, '_id' | 'state' | 'answerDueOn'> & { what?: string }
export type ListedAssessment = Pick<Assessment, '_id' | 'on' | 'createdAt'> & {
  dimensions: Pick<Assessment['dimensions'][number], 'id' | 'scale'>[]
  /** How many steps there were, without their words. */
  usedScale?: { steps: { id: string }[] }
}

/**
 * What a tablet knows of a case that is not on it: enough to list it, to find it by name, to say what is due in it, to weigh
 * it and to put it into the queue of plans. Nothing that somebody wrote in sentences is in it. Days and states
 * stand as they were written, so that what depends on the day is worked out where the summary is read.
 */
export interface CaseSummary {
  record: ListedCase
  /** Those that are not closed; without any, the newest. */
  plans: ListedPlan[]
  /** The decisions on the proposals for which these plans stand now. */
  supervisions: ListedSupervision[]
  /** The newest review of each of these plans. */
  reviews: ListedReview[]
  /** The newest visit with the day of its next step. */
  visits: ListedVisit[]
  /** The open ones that have a day. */
  commitments: ListedCommitment[]
  /** The requests about the data held that wait for an answer. */
  requests: ListedRequest[]
  /** The newest assessment, by its steps alone. */
  assessments: ListedAssessment[]
  /** Whether a plan waits for a decision. */
  awaitsReview: boolean
  /** How many documents the case has in all. */
  documents: number
}

/** The document types of a case that {@link caseSummary} reads; others need not be given to it. */
export const summarizedTypes = [
  'case',
  'plan',
  'supervision',
  'review',
  'visit',
  'commitment',
  'data-request',
  'assessment',
] as const satisfies readonly Document['type'][]

/**
 * Makes the summary of one case from its documents (of the {@link summarizedTypes}; others are passed over) and from how many
 * there are in all. Undefined without the root. The order of the documents makes no difference.
 */
export function caseSummary(docs: readonly Document[], documents: number): CaseSummary | undefined {
  const of = <Type extends Document['type']>(type: Type) =>
    docs.filter((doc): doc is Extract<Document, { type: Type }> => doc.type === type)
  const [record] = of('case')
  if (record === undefined) return undefined
  const current = currentPlan(of('plan'))
  const plans = of('plan').filter((plan) => plan.status !== 'closed' || plan === current)
  const decisions = of('supervision').filter(({ plan, proposedAt }) =>
    plans.some((one) => one._id === plan && one.proposedAt === proposedAt),
  )
  const visit = newest(of('visit'))
  const assessment = newest(of('assessment'))
  return {
    record: listed(record),
    plans: plans.map((plan) => picked(plan, planFields)),
    supervisions: decisions.map((one) => picked(one, supervisionFields)),
    reviews: plans.flatMap((plan) => {
      const held = of('review').filter((one) => one.plan === plan._id)
      const last = held.reduce<Review | undefined>(
        (best, one) => (!best || best.heldOn < one.heldOn ? one : best),
        undefined,
      )
      return last ? [picked(last, ['_id', 'plan', 'heldOn'])] : []
    }),
    visits: visit?.nextOn === undefined ? [] : [picked(visit, ['_id', 'createdAt', 'on', 'nextOn'])],
    commitments: of('commitment')
      .filter(({ state, dueOn }) => state === 'open' && dueOn !== undefined)
      .map((one) => picked(one, ['_id', 'state', 'dueOn'])),
    requests: of('data-request')
      .filter(({ state }) => state === 'open')
      .map((one) => picked(one, ['_id', 'state', 'answerDueOn'])),
    assessments: assessment
      ? [
          {
            ...picked(assessment, ['_id', 'on', 'createdAt']),
            dimensions: (assessment.dimensions ?? []).map((one) => picked(one, ['id', 'scale'])),
            ...(assessment.usedScale && {
              usedScale: { steps: assessment.usedScale.steps.map(({ id }) => ({ id })) },
            }),
          },
        ]
      : [],
    awaitsReview: plans.some(
      (plan) => plan.status === 'proposed' && decisionOn(plan, { supervisions: decisions }) === undefined,
    ),
    documents,
  }
}

const planFields = [
  '_id',
  'createdAt',
  'status',
  'proposedAt',
  'signedOn',
  'beginsOn',
  'nextReviewOn',
] as const
const supervisionFields = ['_id', 'plan', 'proposedAt', 'decision', 'createdAt', 'updatedAt'] as const
const personFields = ['givenName', 'familyName', 'calledName', 'birthDate', 'mediation'] as const

function listed(record: CaseRecord): ListedCase {
  const { person, household, team } = record
  const { residencePermit: permit, languages } = person
  return {
    ...picked(record, ['_id', 'type', 'updatedAt', 'status', 'reference', 'intakeOn']),
    team: team.map((one) => picked(one, ['id', 'staff', 'name', 'role'])),
    person: {
      ...picked(person, personFields),
      ...(permit && { residencePermit: withoutNumbers(permit) }),
      ...(languages?.some(({ mediation }) => mediation) && { languages: [{ mediation: true }] }),
    },
    ...(household && { household: household.map((one) => picked(one, ['birthDate', 'livesElsewhere'])) }),
  }
}

/** The days of a permit, without the numbers by which it could be misused. */
function withoutNumbers({ type, expiresOn, renewal }: NonNullable<Person['residencePermit']>) {
  const days = ['askedOn', 'appointmentOn', 'fingerprintsOn', 'collectedOn'] as const
  return { type, ...(expiresOn && { expiresOn }), ...(renewal && { renewal: picked(renewal, days) }) }
}

/** These fields of a document, where it has them. */
function picked<Value extends object, Field extends keyof Value>(
  value: Value,
  fields: readonly Field[],
): Pick<Value, Field> {
  const there = fields.filter((field) => value[field] !== undefined)
  return Object.fromEntries(there.map((field) => [field, value[field]])) as Pick<Value, Field>
}
