import type { IndicatorFigure, ResidentsSource } from './figure.ts'

/** What figures need beside the documents. What is left out makes the figures that need it missing. */
export interface FigureContext {
  /** The calendar day on which the figures are read, `YYYY-MM-DD`. */
  today: string
  residents?: { count: number; source: ResidentsSource } | undefined
  socialWorkers?: number | undefined
}

/** A figure as it is computed; its version comes from the definition. */
export type Computed = Omit<IndicatorFigure, 'version'>
