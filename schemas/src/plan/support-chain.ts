import type { Support, SupportEvent } from '../documents/case/support.ts'
import type { SupportOutcome } from '../vocabularies/support-outcomes.ts'
import { outcomeOfStep, type SupportStep } from '../vocabularies/support-steps.ts'

const following: Readonly<Record<SupportStep, readonly SupportStep[]>> = {
  planned: ['sent', 'started', 'noPlace', 'declined'],
  sent: ['accepted', 'noPlace', 'refused', 'declined'],
  accepted: ['started', 'noPlace', 'declined'],
  started: ['ended'],
  ended: [],
  noPlace: ['sent'],
  refused: ['sent'],
  declined: ['sent'],
}

const stepOfOutcome: Readonly<Record<SupportOutcome, SupportStep>> = {
  planned: 'planned',
  waiting: 'sent',
  delivered: 'started',
  noPlace: 'noPlace',
  declined: 'declined',
}

/** What happened with a support, the oldest first; of one day, in the order in which it was written down. */
export const supportHistory = ({ events = [] }: Pick<Support, 'events'>): SupportEvent[] =>
  events.toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))

/** How far a support has come: its newest event, or what its outcome says where nobody wrote down any. */
export const supportStep = (support: Pick<Support, 'events' | 'outcome'>): SupportStep =>
  supportHistory(support).at(-1)?.step ?? stepOfOutcome[support.outcome]

/**
 * The steps that may follow now, the most likely first. A service without a place, a refusal and a change of mind can be followed
 * by a new referral. A service where one simply goes starts without a referral.
 */
export const nextSupportSteps = (support: Pick<Support, 'events' | 'outcome'>): readonly SupportStep[] =>
  following[supportStep(support)]

/** The support with one more event; outcome, first day and last day follow from its history. */
export function afterSupportEvent<Kept extends Pick<Support, 'events' | 'outcome' | 'startOn' | 'endOn'>>(
  support: Kept,
  event: SupportEvent,
): Kept {
  const after = { ...support, events: [...(support.events ?? []), event] }
  return {
    ...after,
    outcome: outcomeOfStep[supportStep(after)],
    ...(event.step === 'started' && { startOn: event.on }),
    ...(event.step === 'ended' && { endOn: event.on }),
  }
}
