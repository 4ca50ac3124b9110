import type { Vocabulary } from './vocabulary.ts'

/** Dimensions of the multidimensional assessment (D.Lgs. 147/2017 art. 5(2), letters a–f). */
export const assessmentDimensions = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export type AssessmentDimension = (typeof assessmentDimensions)[number]

export const assessmentDimensionLabels: Vocabulary<AssessmentDimension> = {
  a: {
    it: 'Condizioni e funzionamenti personali e sociali',
    en: 'Personal and social conditions and functioning',
  },
  b: { it: 'Situazione economica', en: 'Economic situation' },
  c: {
    it: 'Situazione lavorativa e profilo di occupabilità',
    en: 'Work situation and employability profile',
  },
  d: { it: 'Educazione, istruzione e formazione', en: 'Education and training' },
  e: { it: 'Condizione abitativa', en: 'Housing' },
  f: { it: 'Reti familiari, di prossimità e sociali', en: 'Family, neighbourhood and social networks' },
}
