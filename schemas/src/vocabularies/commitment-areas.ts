import type { Vocabulary } from './vocabulary.ts'

/**
 * What a commitment is about: the areas in which a pact for social inclusion asks for them (D.Lgs. 147/2017 art. 6,
 * D.L. 48/2023 art. 6), useful work for the community among them.
 */
export const commitmentAreas = [
  'contacts',
  'jobSearch',
  'training',
  'school',
  'health',
  'community',
  'other',
] as const
export type CommitmentArea = (typeof commitmentAreas)[number]

export const commitmentAreaLabels: Vocabulary<CommitmentArea> = {
  contacts: { it: 'Contatti con i servizi', en: 'Contact with the services' },
  jobSearch: { it: 'Ricerca di lavoro', en: 'Looking for work' },
  training: { it: 'Formazione', en: 'Training' },
  school: { it: 'Scuola dei figli', en: 'The children’s school' },
  health: { it: 'Salute e cura', en: 'Health and care' },
  community: { it: 'Attività utili alla comunità', en: 'Work for the community' },
  other: { it: 'Altro', en: 'Something else' },
}
