import type { Vocabulary } from './vocabulary.ts'

/** Kinds of records for which a municipality decides how long they are kept (DPR 445/2000 art. 68). */
export const recordClasses = ['case', 'assessment', 'plan', 'diary', 'request', 'training'] as const
export type RecordClass = (typeof recordClasses)[number]

export const recordClassLabels: Vocabulary<RecordClass> = {
  case: { it: 'Cartella sociale', en: 'Case record' },
  assessment: { it: 'Valutazioni', en: 'Assessments' },
  plan: { it: 'Piani e verifiche', en: 'Plans and reviews' },
  diary: { it: 'Diario: visite e note', en: 'Diary: visits and notes' },
  request: { it: 'Richieste sui dati', en: 'Requests about data' },
  training: { it: 'Percorsi di formazione', en: 'Training paths' },
}
