import {
  type ListedCase,
  type ListedCommitment,
  type ListedRequest,
  type ListedVisit,
  newest,
  type Plan,
  permitStanding,
} from '@approdo/schemas'
import { today as thisDay } from '../../i18n/day.ts'

export const deadlineKinds = [
  'nextStep',
  'review',
  'permit',
  'renewal',
  'permitAppointment',
  'commitment',
  'dataRequest',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Something that waits for a day. `text` says what, where the person's own words exist. */
export interface Deadline {
  kind: DeadlineKind
  on: string
  text?: string | undefined
}

export interface DeadlineSources {
  record: Pick<ListedCase, 'person'>
  plan: Pick<Plan, 'status' | 'nextReviewOn'> | undefined
  visits: readonly ListedVisit[]
  commitments: readonly ListedCommitment[]
  requests?: readonly ListedRequest[]
}

/**
 * What is due in a case, soonest first: the next step of the last visit, the review of a signed plan, the
 * expiry of the residence permit or the steps of its renewal, the commitments still open, the answers still owed.
 */
export function deadlines(
  { record, plan, visits, commitments, requests = [] }: DeadlineSources,
  today = thisDay(),
): Deadline[] {
  const last = newest(visits)
  const review = plan?.status === 'signed' ? plan.nextReviewOn : undefined
  const found: (Deadline | false | undefined)[] = [
    last?.nextOn !== undefined && { kind: 'nextStep', on: last.nextOn, text: last.nextStep },
    review !== undefined && { kind: 'review', on: review },
    ...permitDeadlines(record.person.residencePermit, today),
    ...commitments.map(
      ({ state, dueOn, what }): Deadline | false =>
        state === 'open' && dueOn !== undefined && { kind: 'commitment', on: dueOn, text: what },
    ),
    ...requests.map(
      ({ state, answerDueOn, what }): Deadline | false =>
        state === 'open' && { kind: 'dataRequest', on: answerDueOn, text: what },
    ),
  ]
  return found
    .filter((one): one is Deadline => Boolean(one))
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

/** While a renewal is under way its receipt is valid: then the old permit's end is no longer a day to fear. */
function permitDeadlines(permit: ListedCase['person']['residencePermit'], today: string): Deadline[] {
  const standing = permitStanding(permit, today)
  const { expiresOn, renewal } = permit ?? {}
  if (standing === 'renewing') {
    if (renewal?.appointmentOn && !renewal.fingerprintsOn)
      return [{ kind: 'permitAppointment', on: renewal.appointmentOn }]
    return expiresOn && expiresOn >= today ? [{ kind: 'renewal', on: expiresOn }] : []
  }
  if (standing === 'noPaper' || standing === 'collected') return []
  return expiresOn ? [{ kind: 'permit', on: expiresOn }] : []
}
