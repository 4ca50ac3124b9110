import type { CaseRecord, Commitment, Plan, Visit } from '@approdo/schemas'
import { newest } from './newest.ts'

export const deadlineKinds = ['nextStep', 'review', 'permit', 'commitment'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Something that waits for a day. `text` says what, where the person's own words exist. */
export interface Deadline {
  kind: DeadlineKind
  on: string
  text?: string | undefined
}

export interface DeadlineSources {
  record: Pick<CaseRecord, 'person'>
  plan: Pick<Plan, 'status' | 'nextReviewOn'> | undefined
  visits: readonly Pick<Visit, '_id' | 'createdAt' | 'on' | 'nextOn' | 'nextStep'>[]
  commitments: readonly Pick<Commitment, 'state' | 'dueOn' | 'what'>[]
}

/**
 * What is due in a case, soonest first: the next step of the last visit, the review of a signed plan, the
 * expiry of the residence permit, the commitments still open.
 */
export function deadlines({ record, plan, visits, commitments }: DeadlineSources): Deadline[] {
  const last = newest(visits)
  const review = plan?.status === 'signed' ? plan.nextReviewOn : undefined
  const permit = record.person.residencePermit?.expiresOn
  const found: (Deadline | false | undefined)[] = [
    last?.nextOn !== undefined && { kind: 'nextStep', on: last.nextOn, text: last.nextStep },
    review !== undefined && { kind: 'review', on: review },
    permit !== undefined && { kind: 'permit', on: permit },
    ...commitments.map(
      ({ state, dueOn, what }): Deadline | false =>
        state === 'open' && dueOn !== undefined && { kind: 'commitment', on: dueOn, text: what },
    ),
  ]
  return found
    .filter((one): one is Deadline => Boolean(one))
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}
