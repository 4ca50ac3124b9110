import type { Vocabulary } from './vocabulary.ts'

/** Whether a service has room. */
export const freePlaces = ['yes', 'waitingList', 'no'] as const
export type FreePlaces = (typeof freePlaces)[number]

export const freePlacesLabels: Vocabulary<FreePlaces> = {
  yes: { it: 'Posti liberi', en: 'Places free' },
  waitingList: { it: 'Lista d’attesa', en: 'Waiting list' },
  no: { it: 'Nessun posto', en: 'No place' },
}
