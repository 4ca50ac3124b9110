import type { SupportOutcome } from './support-outcomes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The chain of a support, from the idea to its end; it may also end with no place, a refusal, or a change of mind. */
export const supportSteps = [
  'planned',
  'sent',
  'accepted',
  'started',
  'ended',
  'noPlace',
  'refused',
  'declined',
] as const
export type SupportStep = (typeof supportSteps)[number]

export const supportStepLabels: Vocabulary<SupportStep> = {
  planned: { it: 'Previsto', en: 'Planned' },
  sent: { it: 'Invio fatto', en: 'Referral sent' },
  accepted: { it: 'Invio accettato', en: 'Referral accepted' },
  started: { it: 'Avviato', en: 'Started' },
  ended: { it: 'Terminato', en: 'Ended' },
  noPlace: { it: 'Senza posto', en: 'No place' },
  refused: { it: 'Rifiutato dal servizio', en: 'Refused by the service' },
  declined: { it: 'Rinuncia della persona', en: 'Declined by the person' },
}

/** What a step means for the indicators, which know five outcomes: `noPlace` is the gap of the service map. */
export const outcomeOfStep: Readonly<Record<SupportStep, SupportOutcome>> = {
  planned: 'planned',
  sent: 'waiting',
  accepted: 'waiting',
  started: 'delivered',
  ended: 'delivered',
  noPlace: 'noPlace',
  refused: 'declined',
  declined: 'declined',
}
