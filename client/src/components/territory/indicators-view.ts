import type { IndicatorDefinition, IndicatorFigure } from '@approdo/schemas'

/** The indicators of a municipality as the server publishes them: small counts are hidden. */
export interface IndicatorsView {
  municipality: string
  municipalityName: string
  computedAt: string
  freshness: { newestAt?: string; updateSeq: string; rebuilding: boolean }
  minCount: number
  definitions: IndicatorDefinition[]
  figures: IndicatorFigure[]
}

/** What the tablet keeps of the last answer, to show without a network. */
export interface KeptIndicators {
  view: IndicatorsView
  receivedAt: string
}
