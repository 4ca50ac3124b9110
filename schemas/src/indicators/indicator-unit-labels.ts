import type { Vocabulary } from '../vocabularies/vocabulary.ts'
import type { IndicatorUnit } from './indicator-definition.ts'

export const indicatorUnitLabels: Vocabulary<IndicatorUnit> = {
  cases: { it: 'casi', en: 'cases' },
  days: { it: 'giorni', en: 'days' },
  goals: { it: 'obiettivi', en: 'goals' },
  supports: { it: 'sostegni', en: 'supports' },
  visits: { it: 'visite', en: 'visits' },
  competences: { it: 'competenze', en: 'competences' },
  percent: { it: '%', en: '%' },
  tScore: { it: 'punteggio T', en: 'T-score' },
  per10000Residents: { it: 'ogni 10.000 residenti', en: 'per 10,000 residents' },
  residentsPerWorker: { it: 'residenti per assistente sociale', en: 'residents per social worker' },
}
