import type { Vocabulary } from './vocabulary.ts'

/** Competences that a trainer observes on the job, in the order of a visit. */
export const competences = [
  'welcome',
  'mediation',
  'assessment',
  'strengths',
  'goals',
  'network',
  'review',
  'documentation',
] as const
export type Competence = (typeof competences)[number]

export const competenceLabels: Vocabulary<Competence> = {
  welcome: { it: 'Accogliere e ascoltare', en: 'Welcoming and listening' },
  mediation: { it: 'Lavorare con la mediazione', en: 'Working with mediation' },
  assessment: { it: 'Valutare bisogni e risorse', en: 'Assessing needs and resources' },
  strengths: { it: 'Partire da capacità e talenti', en: 'Starting from abilities and talents' },
  goals: { it: 'Concordare obiettivi misurabili', en: 'Agreeing measurable goals' },
  network: { it: 'Attivare la rete dei servizi', en: 'Activating the network of services' },
  review: { it: 'Verificare e rivedere il piano', en: 'Reviewing and revising the plan' },
  documentation: { it: 'Documentare con cura', en: 'Documenting with care' },
}

/** The ladder on which each competence is seen: 1 watches, 2 with guidance, 3 alone, 4 guides others. */
export const competenceSteps = [1, 2, 3, 4] as const
export type CompetenceStep = (typeof competenceSteps)[number]

/** The step at which a competence counts as reached. */
export const competenceReached = 3

export const competenceStepLabels: Vocabulary<CompetenceStep> = {
  1: { it: 'Osserva', en: 'Watches' },
  2: { it: 'Con guida', en: 'With guidance' },
  3: { it: 'In autonomia', en: 'Alone' },
  4: { it: 'Guida altri', en: 'Guides others' },
}
