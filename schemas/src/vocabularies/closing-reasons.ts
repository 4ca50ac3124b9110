import type { Vocabulary } from './vocabulary.ts'

/** Why the work with a person ended. */
export const closingReasons = [
  'goalsReached',
  'personsChoice',
  'movedAway',
  'handedOver',
  'noContact',
  'noLongerDue',
  'died',
  'duplicate',
  'other',
] as const
export type ClosingReason = (typeof closingReasons)[number]

export const closingReasonLabels: Vocabulary<ClosingReason> = {
  goalsReached: { it: 'Obiettivi raggiunti', en: 'Goals reached' },
  personsChoice: { it: 'Scelta della persona', en: 'The person’s choice' },
  movedAway: { it: 'Trasferimento in un altro Comune', en: 'Moved to another municipality' },
  handedOver: { it: 'Passaggio a un altro servizio', en: 'Handed over to another service' },
  noContact: { it: 'Contatti interrotti da tempo', en: 'Out of contact for long' },
  noLongerDue: { it: 'Requisiti venuti meno', en: 'No longer entitled' },
  died: { it: 'Morte della persona', en: 'The person died' },
  duplicate: { it: 'Stessa persona di un’altra cartella', en: 'Same person as another case' },
  other: { it: 'Altro motivo', en: 'Another reason' },
}
