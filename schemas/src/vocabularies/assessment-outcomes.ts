import type { Vocabulary } from './vocabulary.ts'

/** Where a preliminary analysis leads, by how complex the needs are (D.Lgs. 147/2017 art. 5). */
export const assessmentOutcomes = ['workOnly', 'simplePlan', 'inDepthAnalysis', 'specialistService'] as const
export type AssessmentOutcome = (typeof assessmentOutcomes)[number]

export const assessmentOutcomeLabels: Vocabulary<AssessmentOutcome> = {
  workOnly: {
    it: 'Serve il lavoro: si va dal centro per l’impiego',
    en: 'Work is what is needed: on to the job centre',
  },
  simplePlan: { it: 'Bisogni semplici: si fa il piano', en: 'Simple needs: on to the plan' },
  inDepthAnalysis: {
    it: 'Bisogni complessi: quadro di analisi con l’équipe',
    en: 'Complex needs: in-depth analysis by the team',
  },
  specialistService: {
    it: 'Prima di tutto un servizio specialistico',
    en: 'A specialist service first of all',
  },
}
