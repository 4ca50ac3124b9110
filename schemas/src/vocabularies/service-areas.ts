import type { Vocabulary } from './vocabulary.ts'

/** The nine areas of SAI integrated reception, in which services are mapped. */
export const serviceAreas = [
  'mediation',
  'material_reception',
  'local_services',
  'training',
  'work',
  'housing',
  'social',
  'legal',
  'health',
] as const
export type ServiceArea = (typeof serviceAreas)[number]

export const serviceAreaLabels: Vocabulary<ServiceArea> = {
  mediation: { it: 'Mediazione linguistica e interculturale', en: 'Language and intercultural mediation' },
  material_reception: { it: 'Accoglienza materiale', en: 'Material reception' },
  local_services: {
    it: 'Orientamento e accesso ai servizi del territorio',
    en: 'Guidance and access to local services',
  },
  training: { it: 'Formazione e riqualificazione professionale', en: 'Training and re-skilling' },
  work: { it: 'Orientamento e accompagnamento all’inserimento lavorativo', en: 'Support to job placement' },
  housing: { it: 'Orientamento e accompagnamento all’inserimento abitativo', en: 'Support to housing' },
  social: { it: 'Orientamento e accompagnamento all’inserimento sociale', en: 'Support to social inclusion' },
  legal: { it: 'Orientamento e accompagnamento legale', en: 'Legal guidance' },
  health: { it: 'Tutela psico-socio-sanitaria', en: 'Psycho-social and health protection' },
}
