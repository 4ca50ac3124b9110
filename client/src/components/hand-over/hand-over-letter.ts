import type { CaseFile } from '../people/use-case-file.ts'

/** What a letter is drafted from: what is open in the case. */
export interface LetterFacts {
  goals: { title: string; dueOn?: string | undefined }[]
  commitments: { what: string; dueOn?: string | undefined }[]
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
    nextStep: visit?.nextStep ? { text: visit.nextStep, on: visit.nextOn } : undefined,
    nextReviewOn: file.plan.value?.nextReviewOn,
    permitExpiresOn: file.record.value?.person.residencePermit?.expiresOn,
  }
}

interface Words {
  heading(name: 'goals' | 'commitments' | 'nextStep' | 'nextReview' | 'permit'): string
  day(day: string): string
}

/** The draft of a letter to who takes over, to be made one's own. Empty when nothing is open. */
export function handOverLetter(facts: LetterFacts, { heading, day }: Words): string {
  const until = (text: string, on: string | undefined): string => (on ? `${text} (${day(on)})` : text)
  const list = (name: 'goals' | 'commitments', items: string[]): string[] =>
    items.length > 0 ? [`${heading(name)}\n${items.map((item) => `- ${item}`).join('\n')}`] : []
  const line = (name: 'nextStep' | 'nextReview' | 'permit', text: string | undefined): string[] =>
    text ? [`${heading(name)} ${text}`] : []
  return [
    ...list(
      'goals',
      facts.goals.map(({ title, dueOn }) => until(title, dueOn)),
    ),
    ...list(
      'commitments',
      facts.commitments.map(({ what, dueOn }) => until(what, dueOn)),
    ),
    ...line('nextStep', facts.nextStep && until(facts.nextStep.text, facts.nextStep.on)),
    ...line('nextReview', facts.nextReviewOn && day(facts.nextReviewOn)),
    ...line('permit', facts.permitExpiresOn && day(facts.permitExpiresOn)),
  ].join('\n\n')
}
