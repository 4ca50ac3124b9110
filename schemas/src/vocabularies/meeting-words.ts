import type { Vocabulary } from './vocabulary.ts'

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingStateLabels: Vocabulary<MeetingState> = {
  planned: { it: 'In programma', en: 'Planned' },
  held: { it: 'Fatta', en: 'Held' },
  cancelled: { it: 'Annullata', en: 'Cancelled' },
}

/** What a participant says of a conference note. */
export const signOffWords = ['agreed', 'withRemark', 'disagreed'] as const
export type SignOffWord = (typeof signOffWords)[number]

export const signOffWordLabels: Vocabulary<SignOffWord> = {
  agreed: { it: 'D’accordo', en: 'Agreed' },
  withRemark: { it: 'D’accordo, con un’osservazione', en: 'Agreed, with a remark' },
  disagreed: { it: 'Non d’accordo', en: 'Not agreed' },
}
