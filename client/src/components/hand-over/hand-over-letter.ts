import { isOpenReferral } from '@approdo/schemas'
import type { CaseFile } from '../people/use-case-file.ts'

/** What a letter is drafted from: what is open in the case. */
export interface LetterFacts {
  goals: { title: string; dueOn?: string | undefined }[]
  commitments: { what: string; dueOn?: string | undefined }[]
  /** Referrals that are to be sent, answered or followed up. */
  referrals: { toName: string; on?: string | undefined }[]
  nextMeetingOn: string | undefined
  nextStep: { text: string; on?: string | undefined } | undefined
  nextReviewOn: string | undefined
  permitExpiresOn: string | undefined
}

export function letterFacts(file: CaseFile): LetterFacts {
  const visit = file.visits.value[0]
  return {
    goals: file.goals.value.map(({ title, dueOn }) => ({ title, dueOn })),
    commitments: file.commitments.value
      .filter(({ state }) => state === 'open')
      .map(({ what, dueOn }) => ({ what, dueOn })),
    referrals: file.referrals.value
      .filter(isOpenReferral)
      .map(({ toName, followUpOn: on }) => ({ toName, on })),
    nextMeetingOn: file.meetings.value
      .filter(({ state }) => state === 'planned')
      .map(({ on }) => on)
      .toSorted()[0],
    nextStep: visit?.nextStep ? { text: visit.nextStep, on: visit.nextOn } : undefined,
    nextReviewOn: file.plan.value?.nextReviewOn,
    permitExpiresOn: file.record.value?.person.residencePermit?.expiresOn,
  }
}

interface Words {
  heading(
    name: 'goals' | 'commitments' | 'referrals' | 'nextStep' | 'nextMeeting' | 'nextReview' | 'permit',
  ): string
  day(day: string): string
}

/** The draft of a letter to who takes over, to be made one's own. Empty when nothing is open. */
export function handOverLetter(facts: LetterFacts, { heading, day }: Words): string {
  const until = (text: string, on: string | undefined): string => (on ? `${text} (${day(on)})` : text)
  const list = (name: 'goals' | 'commitments' | 'referrals', items: string[]): string[] =>
    items.length > 0 ? [`${heading(name)}\n${items.map((item) => `- ${item}`).join('\n')}`] : []
  const line = (
    name: 'nextStep' | 'nextMeeting' | 'nextReview' | 'permit',
    text: string | undefined,
  ): string[] => (text ? [`${heading(name)} ${text}`] : [])
  return [
    ...list(
      'goals',
      facts.goals.map(({ title, dueOn }) => until(title, dueOn)),
    ),
    ...list(
      'commitments',
      facts.commitments.map(({ what, dueOn }) => until(what, dueOn)),
    ),
    ...list(
      'referrals',
      facts.referrals.map(({ toName, on }) => until(toName, on)),
    ),
    ...line('nextMeeting', facts.nextMeetingOn && day(facts.nextMeetingOn)),
    ...line('nextStep', facts.nextStep && until(facts.nextStep.text, facts.nextStep.on)),
    ...line('nextReview', facts.nextReviewOn && day(facts.nextReviewOn)),
    ...line('permit', facts.permitExpiresOn && day(facts.permitExpiresOn)),
  ].join('\n\n')
}
