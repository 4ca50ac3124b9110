import type { Vocabulary } from './vocabulary.ts'

/** What somebody may ask about the data held on them (GDPR art. 15–21). */
export const dataRequestKinds = ['access', 'correction', 'limitation', 'objection', 'erasure'] as const
export type DataRequestKind = (typeof dataRequestKinds)[number]

export const dataRequestKindLabels: Vocabulary<DataRequestKind> = {
  access: { it: 'Avere una copia', en: 'Have a copy' },
  correction: { it: 'Correggere un dato', en: 'Correct something' },
  limitation: { it: 'Limitare l’uso', en: 'Limit the use' },
  objection: { it: 'Opporsi all’uso', en: 'Object to the use' },
  erasure: { it: 'Cancellare un dato', en: 'Erase something' },
}

/** How far a request is. */
export const dataRequestStates = ['open', 'done', 'refused'] as const
export type DataRequestState = (typeof dataRequestStates)[number]

export const dataRequestStateLabels: Vocabulary<DataRequestState> = {
  open: { it: 'In attesa di risposta', en: 'Waiting for an answer' },
  done: { it: 'Fatto', en: 'Done' },
  refused: { it: 'Non accolta', en: 'Not granted' },
}
