import type { Vocabulary } from './vocabulary.ts'

/** How far a support has come; `noPlace` is what makes a gap of the service map. */
export const supportOutcomes = ['planned', 'waiting', 'delivered', 'noPlace', 'declined'] as const
export type SupportOutcome = (typeof supportOutcomes)[number]

export const supportOutcomeLabels: Vocabulary<SupportOutcome> = {
  planned: { it: 'Previsto', en: 'Planned' },
  waiting: { it: 'In attesa', en: 'Waiting' },
  delivered: { it: 'Attivato', en: 'Delivered' },
  noPlace: { it: 'Senza posto', en: 'No place' },
  declined: { it: 'Rifiutato o rinunciato', en: 'Refused or declined' },
}
