import type { Vocabulary } from './vocabulary.ts'

/** Why a plan ended. */
export const planClosingReasons = [
  'goalsReached',
  'partlyReached',
  'personsChoice',
  'newPlan',
  'movedAway',
  'noContact',
  'other',
] as const
export type PlanClosingReason = (typeof planClosingReasons)[number]

export const planClosingReasonLabels: Vocabulary<PlanClosingReason> = {
  goalsReached: { it: 'Obiettivi raggiunti', en: 'Goals reached' },
  partlyReached: { it: 'Obiettivi raggiunti in parte', en: 'Goals reached in part' },
  personsChoice: { it: 'Scelta della persona', en: 'The person’s choice' },
  newPlan: { it: 'Si fa un piano nuovo', en: 'A new plan takes its place' },
  movedAway: { it: 'Trasferimento in un altro Comune', en: 'Moved to another municipality' },
  noContact: { it: 'Contatti interrotti da tempo', en: 'Out of contact for long' },
  other: { it: 'Altro motivo', en: 'Another reason' },
}
