import type { CaseRecord, Goal, Plan, Referral, TeamMeeting } from '@approdo/schemas'
import type { CaseloadEntry } from '../people/caseload-entry.ts'
import type { Deadline, DeadlineKind } from '../people/deadlines.ts'
import { awaitsFollowUp } from './awaits-follow-up.ts'

export type AgendaKind = DeadlineKind | 'goal' | 'meeting' | 'referral'

/** One thing of a day in the agenda; `text` is as somebody wrote it. */
export interface AgendaEntry {
  /** The same for the same thing on whatever day it is. */
  key: string
  kind: AgendaKind
  on: string
  /** By the clock of the place, where there is a time. */
  at: string | undefined
  text: string | undefined
  /** The case. */
  scope: string
  name: string
  reference: string | undefined
  /** Where it opens. */
  to: string
}

/** What one case brings into the agenda. */
export interface AgendaSources {
  record: CaseRecord
  entry: CaseloadEntry
  plans: readonly Plan[]
  goals: readonly Goal[]
  meetings: readonly TeamMeeting[]
  referrals: readonly Referral[]
}

const tabOf: Readonly<Record<AgendaKind, string>> = {
  nextStep: 'diary',
  review: 'plan',
  permit: 'overview',
  renewal: 'overview',
  permitAppointment: 'overview',
  commitment: 'plan',
  dataRequest: 'documents',
  goal: 'plan',
  meeting: 'team',
  referral: 'team',
}

type Item = Pick<AgendaEntry, 'key' | 'kind' | 'on'> & { at?: string | undefined; text?: string | undefined }

/** How many of these say the same. */
const alike = (before: readonly Deadline[], { kind, text }: Deadline): number =>
  before.filter((one) => one.kind === kind && one.text === text).length

/** Whether a plan was signed and goes on, also while it is written anew: its goals are what was agreed. */
const isAgreed = ({ status, signedOn }: Plan): boolean => status !== 'closed' && signedOn !== undefined

/** What is due in a case that is open, on whatever day. */
export function caseAgenda({
  record,
  entry,
  plans,
  goals,
  meetings,
  referrals,
}: AgendaSources): AgendaEntry[] {
  if (entry.closed) return []
  const agreed = new Set(plans.filter(isAgreed).map(({ _id }) => _id))
  const items: Item[] = [
    ...entry.deadlines.map((one, at, all) => ({
      ...one,
      key: `${one.kind} ${one.text} ${alike(all.slice(0, at), one)}`,
    })),
    ...goals
      .filter(
        (goal) =>
          agreed.has(goal.plan) &&
          goal.status !== 'dropped' &&
          goal.dueOn !== undefined &&
          (goal.score ?? -2) < 0,
      )
      .map((goal) => ({ key: goal._id, kind: 'goal' as const, on: goal.dueOn ?? '', text: goal.title })),
    ...meetings
      .filter(({ state }) => state === 'planned')
      .map(({ _id, on, at, place }) => ({ key: _id, kind: 'meeting' as const, on, at, text: place })),
    ...referrals.flatMap((one) =>
      awaitsFollowUp(one)
        ? [{ key: one._id, kind: 'referral' as const, on: one.followUpOn ?? '', text: one.toName }]
        : [],
    ),
  ]
  return items.map((item) => ({
    at: undefined,
    text: undefined,
    ...item,
    scope: record._id,
    name: entry.name,
    reference: record.reference,
    to: `/people/${entry.ulid}/${tabOf[item.kind]}`,
  }))
}

/** Whether the day of an entry has passed without it: a renewal under way is never late, its receipt is valid. */
export const isLate = ({ kind, on }: AgendaEntry, today: string): boolean => on < today && kind !== 'renewal'
