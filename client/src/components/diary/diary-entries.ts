import type {
  Commitment,
  HandOver,
  MediaLink,
  Note,
  Plan,
  Referral,
  Review,
  Supervision,
  Support,
  TeamMeeting,
  Visit,
} from '@approdo/schemas'
import { dayOf } from '../../i18n/day.ts'

export const diaryKinds = [
  'visit',
  'note',
  'decision',
  'support',
  'review',
  'commitment',
  'meeting',
  'referral',
  'handOver',
] as const
export type DiaryKind = (typeof diaryKinds)[number]

/** One thing that happened in a case. `title` and `text` are as written; `key` names the message that leads them. */
export interface DiaryEntry {
  id: string
  kind: DiaryKind
  on: string
  /** Message `caseRecord.diary.<key>`. */
  key: string
  /** A code that the message or a badge needs. */
  code?: string
  title?: string | undefined
  text?: string | undefined
  photos?: readonly MediaLink[] | undefined
  by: string
}

export interface DiarySources {
  visits: readonly Visit[]
  notes: readonly Note[]
  supervisions: readonly Supervision[]
  supports: readonly Support[]
  reviews: readonly Review[]
  plans: readonly Plan[]
  commitments: readonly Commitment[]
  meetings: readonly TeamMeeting[]
  referrals: readonly Referral[]
  handOvers: readonly HandOver[]
}

const localDay = (instant: string): string => dayOf(new Date(instant))

/** The story of a case, newest first. */
export function diaryEntries(sources: DiarySources): DiaryEntry[] {
  const { visits, notes, supervisions, supports, reviews, plans, commitments } = sources
  const { meetings, referrals, handOvers } = sources
  const entries: DiaryEntry[] = [
    ...visits.map((visit) => ({
      id: visit._id,
      kind: 'visit' as const,
      on: visit.on,
      key: 'visit',
      code: visit.where,
      title: visit.present,
      text: visit.changed,
      photos: visit.photos,
      by: visit.createdBy,
    })),
    ...notes.map((note) => ({
      id: note._id,
      kind: 'note' as const,
      on: note.on,
      key: 'note',
      text: note.text,
      by: note.createdBy,
    })),
    ...supervisions.map((one) => ({
      id: one._id,
      kind: 'decision' as const,
      on: localDay(one.createdAt),
      key: one.decision,
      title: one.byName,
      text: one.note,
      by: one.createdBy,
    })),
    ...plans
      .filter(({ signedOn }) => signedOn !== undefined)
      .map((plan) => ({
        id: plan._id,
        kind: 'decision' as const,
        on: plan.signedOn ?? '',
        key: 'signed',
        title: plan.signedPlace,
        by: plan.updatedBy,
      })),
    ...supports.map((support) => ({
      id: support._id,
      kind: 'support' as const,
      on: support.startOn ?? localDay(support.createdAt),
      key: 'support',
      code: support.outcome,
      title: support.serviceName,
      text: support.note,
      by: support.createdBy,
    })),
    ...reviews.map((review) => ({
      id: review._id,
      kind: 'review' as const,
      on: review.heldOn,
      key: 'review',
      text: review.summary,
      by: review.createdBy,
    })),
    ...commitments
      .filter(({ state }) => state === 'done')
      .map((commitment) => ({
        id: commitment._id,
        kind: 'commitment' as const,
        on: localDay(commitment.updatedAt),
        key: 'commitmentDone',
        title: commitment.what,
        by: commitment.updatedBy,
      })),
    ...meetings
      .filter(({ state }) => state === 'held')
      .map((meeting) => ({
        id: meeting._id,
        kind: 'meeting' as const,
        on: meeting.on,
        key: 'meeting',
        title: meeting.decisions.map(({ text }) => text).join(' · ') || undefined,
        text: meeting.note,
        by: meeting.createdBy,
      })),
    ...referrals.map((referral) => ({
      id: referral._id,
      kind: 'referral' as const,
      on: referral.answeredOn ?? referral.sentOn ?? referral.preparedOn,
      key: 'referral',
      code: referral.state,
      title: referral.toName,
      text: referral.answer ?? referral.reason,
      by: referral.createdBy,
    })),
    ...handOvers.map((one) => ({
      id: one._id,
      kind: 'handOver' as const,
      on: one.on,
      key: 'handOver',
      title: `${one.from.name} → ${one.to.name}`,
      text: one.reason,
      by: one.createdBy,
    })),
  ]
  return entries.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}
