import {
  currentPlan,
  daysBetween,
  type ListedCase,
  type ListedCommitment,
  type ListedPlan,
  type ListedRequest,
  type ListedReview,
  type ListedSupervision,
  type ListedVisit,
  type PlanState,
  permitNotice,
  planState,
} from '@approdo/schemas'
import { today } from '../../i18n/day.ts'
import { withoutAccents } from '../../i18n/without-accents.ts'
import { type Deadline, type DeadlineKind, deadlines } from './deadlines.ts'
import { personName } from './person-name.ts'

/** What the caseload shows of a case. */
export interface CaseloadEntry {
  /** The scope. */
  id: string
  ulid: string
  name: string
  birthDate: string | undefined
  reference: string | undefined
  closed: boolean
  /** Whether only a summary of it is on this tablet. */
  isAbsent: boolean
  plan: PlanState | 'none'
  deadlines: Deadline[]
  next: Deadline | undefined
  /** What a search looks through. */
  words: string
}

/** The documents of one case that its entry is made of, or what its summary holds of them. */
export interface CaseParts {
  plans: readonly ListedPlan[]
  supervisions: readonly ListedSupervision[]
  reviews?: readonly ListedReview[]
  visits: readonly ListedVisit[]
  commitments: readonly ListedCommitment[]
  requests?: readonly ListedRequest[]
  isAbsent?: boolean
}

/** How long before its day a review is shown as due. */
export const reviewNotice = 14

/** How many days ahead a deadline asks to be seen. */
export const noticeDays: Readonly<Record<DeadlineKind, number>> = {
  permit: permitNotice,
  renewal: permitNotice,
  permitAppointment: 14,
  review: reviewNotice,
  dataRequest: 14,
  nextStep: 7,
  commitment: 7,
}

/** Whether a deadline asks to be seen on a day. */
export const isNear = (deadline: Deadline, today: string): boolean =>
  daysBetween(today, deadline.on) <= noticeDays[deadline.kind]

export function caseloadEntry(record: ListedCase, parts: CaseParts): CaseloadEntry {
  const { person } = record
  const plan = currentPlan(parts.plans)
  const due = record.status === 'open' ? deadlines({ record, plan, ...parts }) : []
  return {
    id: record._id,
    ulid: record._id.slice('case:'.length),
    name: personName(person),
    birthDate: person.birthDate,
    reference: record.reference,
    closed: record.status === 'closed',
    isAbsent: parts.isAbsent === true,
    plan: plan ? planState(plan, { reviews: [], ...parts, today: today() }) : 'none',
    deadlines: due,
    next: due[0],
    words: withoutAccents(
      [person.givenName, person.familyName, person.calledName, record.reference, person.phone].join(' '),
    ),
  }
}
